WITH g_refunds_2 AS MATERIALIZED (
  SELECT purchase_id AS purchase, SUM(amount) AS refunded, COUNT(*) AS refunds_count
  FROM public.refunds
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT SUM(amount) AS refunded_2
  FROM public.refunds
),
g_refunded_share_total AS (
  SELECT refunded_2 AS refunded_share
  FROM g_refunds
),
g_with_total AS (
  SELECT g_refunds_2.purchase, g_refunds_2.refunded, g_refunds_2.refunds_count, g_refunded_share_total.refunded_share
  FROM g_refunds_2
  CROSS JOIN g_refunded_share_total
)
SELECT
  purchase,
  refunded,
  ROUND(refunded / NULLIF(refunded_share, 0), 10) AS refunded_share_2,
  COALESCE(refunds_count, 0) AS refunds_count
FROM g_with_total
ORDER BY purchase
LIMIT $1
