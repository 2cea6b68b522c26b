WITH g_orders_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.orders
  WHERE ordered_at < $2
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  LEFT JOIN g_orders_base ON g_orders_base.g_t = g_axis.g_t
),
g_orders_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_dense
),
g_orders AS (
  SELECT g_t - 1 AS metric_time_retail_445_quarter, g_v AS revenue
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t > 1
)
SELECT metric_time_retail_445_quarter, revenue AS revenue_so_far
FROM g_orders
ORDER BY metric_time_retail_445_quarter
LIMIT $3
