WITH g_orders_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS g_t, COUNT(*) AS g_v
  FROM public.orders
  WHERE placed_at < $2 AND status IS DISTINCT FROM $3
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 21) AS g_axis(g_t)
  LEFT JOIN g_orders_base ON g_orders_base.g_t = g_axis.g_t
),
g_orders_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_dense
),
g_orders AS (
  SELECT WIDTH_BUCKET(g_t, $4::bigint[]) AS metric_time_week, g_v AS orders_count
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t IN (14, 21)
),
g_orders_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS g_t, COUNT(*) AS g_v
  FROM public.orders
  WHERE placed_at < $5 AND status IS DISTINCT FROM $6
  GROUP BY 1
),
g_orders_2_dense AS (
  SELECT g_axis.g_t, g_orders_2_base.g_v
  FROM GENERATE_SERIES(1, 21) AS g_axis(g_t)
  LEFT JOIN g_orders_2_base ON g_orders_2_base.g_t = g_axis.g_t
),
g_orders_2_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_2_dense
),
g_orders_2 AS (
  SELECT WIDTH_BUCKET(g_t, $4::bigint[]) AS metric_time_week, g_v AS orders_count_2
  FROM g_orders_2_running
  WHERE g_seen > 0 AND g_t IN (8, 15)
),
g_orders_3_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS g_t, COUNT(*) AS g_v
  FROM public.orders
  WHERE placed_at < $7 AND status IS DISTINCT FROM $8
  GROUP BY 1
),
g_orders_3_dense AS (
  SELECT g_axis.g_t, g_orders_3_base.g_v
  FROM GENERATE_SERIES(1, 21) AS g_axis(g_t)
  LEFT JOIN g_orders_3_base ON g_orders_3_base.g_t = g_axis.g_t
),
g_orders_3_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_3_dense
),
g_orders_3 AS (
  SELECT WIDTH_BUCKET(g_t, $4::bigint[]) AS metric_time_week, ROUND(AVG(g_v), 10) AS orders_count_3
  FROM g_orders_3_running
  WHERE g_seen > 0 AND g_t > 7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_week, orders_count, NULL::bigint AS orders_count_2, NULL::numeric AS orders_count_3
  FROM g_orders
  UNION ALL
  SELECT metric_time_week, NULL, orders_count_2, NULL
  FROM g_orders_2
  UNION ALL
  SELECT metric_time_week, NULL, NULL, orders_count_3
  FROM g_orders_3
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_week,
    MAX(orders_count) AS orders_count,
    MAX(orders_count_2) AS orders_count_2,
    MAX(orders_count_3) AS orders_count_3
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_week,
  COALESCE(orders_count, 0) AS orders_7d,
  COALESCE(orders_count_2, 0) AS orders_7d_first,
  COALESCE(orders_count_3, 0) AS orders_7d_mean
FROM g_stitched
ORDER BY metric_time_week
LIMIT $9
