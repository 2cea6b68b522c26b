WITH g_refunds AS MATERIALIZED (
  SELECT
    purchases.status,
    COUNT(*) FILTER (WHERE purchases.amount >= $1) AS large_refunds,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  GROUP BY 1
)
SELECT status, large_refunds, refunds_count, SUM(g_orphan_purchase) OVER () AS g_orphan_purchase
FROM g_refunds
ORDER BY status COLLATE "C"
LIMIT $2
