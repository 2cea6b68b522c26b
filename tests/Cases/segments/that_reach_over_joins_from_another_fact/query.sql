WITH g_refunds AS MATERIALIZED (
  SELECT refunds.refund_id AS refund, COUNT(*) AS refunds_count, SUM(refunds.amount) AS refunded
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  WHERE regions.region_name = $1
  GROUP BY 1
)
SELECT refund, refunds_count, refunded
FROM g_refunds
ORDER BY refund
LIMIT $2
