WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_piece, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
)
SELECT
  WIDTH_BUCKET(g_piece, $4::bigint[]) AS metric_time_period,
  WIDTH_BUCKET(g_piece, $5::bigint[]) AS metric_time_month,
  revenue
FROM g_orders
ORDER BY WIDTH_BUCKET(g_piece, $4::bigint[]), WIDTH_BUCKET(g_piece, $5::bigint[])
LIMIT $6
