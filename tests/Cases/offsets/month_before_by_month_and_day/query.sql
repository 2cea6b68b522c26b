WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_piece, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_shown AS (
  SELECT g_map.g_shown AS g_piece, g_sales.revenue
  FROM (VALUES (1, 1), (2, 2), (3, 2), (4, 2), (5, 2), (6, 3)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.g_piece = g_map.g_period
)
SELECT
  WIDTH_BUCKET(g_piece, $5::bigint[]) AS metric_time_month,
  WIDTH_BUCKET(g_piece, $6::bigint[]) AS metric_time_day,
  revenue AS revenue_month_ago
FROM g_sales_shown
ORDER BY WIDTH_BUCKET(g_piece, $5::bigint[]), WIDTH_BUCKET(g_piece, $6::bigint[])
LIMIT $7
