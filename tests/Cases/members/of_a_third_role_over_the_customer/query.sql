WITH g_refunds AS MATERIALIZED (
  SELECT
    home_store.city AS customer_home_store_city,
    bill_store.city AS purchase_bill_store_city,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer,
    COUNT(*) FILTER (WHERE customers.home_store_id IS NOT NULL AND home_store.store_id IS NULL) AS g_orphan_home_store,
    COUNT(*) FILTER (WHERE purchases.bill_store_id IS NOT NULL AND bill_store.store_id IS NULL) AS g_orphan_bill_store
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  LEFT JOIN public.stores AS home_store ON home_store.store_id = customers.home_store_id
  LEFT JOIN public.stores AS bill_store ON bill_store.store_id = purchases.bill_store_id
  GROUP BY 1, 2
)
SELECT
  customer_home_store_city,
  purchase_bill_store_city,
  refunded,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_home_store) OVER () AS g_orphan_home_store,
  SUM(g_orphan_bill_store) OVER () AS g_orphan_bill_store
FROM g_refunds
ORDER BY customer_home_store_city COLLATE "C", purchase_bill_store_city COLLATE "C"
LIMIT $1
