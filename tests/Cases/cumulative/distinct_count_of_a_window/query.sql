WITH g_orders_base_pair AS MATERIALIZED (
  SELECT DISTINCT
    WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS g_t,
    CASE WHEN placed_at >= $2 THEN customer_id END AS g_id
  FROM public.orders
  WHERE placed_at < $3 AND status IS DISTINCT FROM $4 AND customer_id IS NOT NULL
),
g_orders_base_span AS (
  SELECT g_t, LEAD(g_t) OVER (PARTITION BY g_id ORDER BY g_t) AS g_next
  FROM g_orders_base_pair
),
g_orders_base_change AS (
  SELECT g_t, CASE WHEN g_t > 1 THEN 1 ELSE 0 END AS g_v
  FROM g_orders_base_span
  UNION ALL
  SELECT CASE WHEN g_next < g_t + 60 THEN g_next ELSE g_t + 60 END, -1
  FROM g_orders_base_span
  WHERE CASE WHEN g_next < g_t + 60 THEN g_next ELSE g_t + 60 END <= 211 AND g_t > 1
),
g_orders_base AS MATERIALIZED (
  SELECT g_t, SUM(g_v) AS g_v
  FROM g_orders_base_change
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 211) AS g_axis(g_t)
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
  SELECT WIDTH_BUCKET(g_t, $5::bigint[]) AS metric_time_month, g_v AS buyers
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t IN (91, 119, 150, 180, 211)
)
SELECT metric_time_month, COALESCE(buyers, 0) AS buyers_60d
FROM g_orders
ORDER BY metric_time_month
LIMIT $6
