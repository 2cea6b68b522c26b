WITH g_orders_base_first AS (
  SELECT customer_id AS g_id, MIN(WIDTH_BUCKET(placed_at, $1::timestamptz[])) AS g_t
  FROM public.orders
  WHERE placed_at < $2 AND status IS DISTINCT FROM $3 AND customer_id IS NOT NULL
  GROUP BY 1
),
g_orders_base AS MATERIALIZED (
  SELECT g_t, COUNT(*) AS g_v
  FROM g_orders_base_first
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
  LEFT JOIN g_orders_base ON g_orders_base.g_t = g_axis.g_t
),
g_orders_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_dense
),
g_orders AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS buyers
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t > 1
)
SELECT metric_time_month, COALESCE(buyers, 0) AS buyers_so_far
FROM g_orders
ORDER BY metric_time_month
LIMIT $4
