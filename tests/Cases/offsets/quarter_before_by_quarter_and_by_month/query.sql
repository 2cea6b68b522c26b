WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_piece, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
)
SELECT
  WIDTH_BUCKET(g_piece, $5::bigint[]) AS metric_time_quarter,
  WIDTH_BUCKET(g_piece, $6::bigint[]) AS metric_time_month,
  revenue AS revenue_quarter_ago
FROM g_sales
ORDER BY WIDTH_BUCKET(g_piece, $5::bigint[]), WIDTH_BUCKET(g_piece, $6::bigint[])
LIMIT $7
