WITH g_purchases AS MATERIALIZED (
  SELECT bill_store_id AS g_bill_store, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_bill_store_cohort AS MATERIALIZED (
  SELECT g_bill_store
  FROM g_purchases
  WHERE g_bill_store IS NOT NULL AND purchases_count >= $1 AND purchases_count IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT
    stores.city,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.ship_store_id IS NOT NULL AND stores.store_id IS NULL) AS g_orphan_ship_store
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.ship_store_id
  WHERE purchases.bill_store_id IN (SELECT g_bill_store_cohort.g_bill_store FROM g_bill_store_cohort)
  GROUP BY 1
)
SELECT city, revenue, SUM(g_orphan_ship_store) OVER () AS g_orphan_ship_store
FROM g_purchases_2
ORDER BY city COLLATE "C"
LIMIT $2
