WITH g_refunds AS MATERIALIZED (
  SELECT refunds.purchase_id AS purchase, SUM(refunds.amount) AS refunded, COUNT(*) AS refunds_count
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  WHERE purchases.amount >= $1
  GROUP BY 1
)
SELECT purchase, refunded, refunds_count
FROM g_refunds
ORDER BY purchase
LIMIT $2
