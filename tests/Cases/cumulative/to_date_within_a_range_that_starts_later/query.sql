WITH g_lines_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS g_t, SUM(lines.quantity * lines.price) AS g_v
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  WHERE orders.placed_at >= $3 AND orders.placed_at < $4
  GROUP BY 1
),
g_lines_dense AS (
  SELECT g_axis.g_t, g_lines_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_lines_base ON g_lines_base.g_t = g_axis.g_t
),
g_lines_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $5::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $5::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_lines_dense
),
g_lines AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS revenue
  FROM g_lines_running
  WHERE g_seen > 0 AND g_t > 2
)
SELECT metric_time_month, revenue AS revenue_this_year
FROM g_lines
ORDER BY metric_time_month
LIMIT $6
