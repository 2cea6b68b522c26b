WITH g_refunds AS MATERIALIZED (
  SELECT refunds.purchase_id AS purchase, COUNT(*) AS refunds_count
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  WHERE CASE WHEN purchases.amount >= $1 THEN 1 ELSE 0 END = 0
  GROUP BY 1
)
SELECT purchase, refunds_count
FROM g_refunds
ORDER BY purchase
LIMIT $2
