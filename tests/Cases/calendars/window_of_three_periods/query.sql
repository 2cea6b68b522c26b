WITH g_orders_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.orders
  WHERE ordered_at < $2
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 12) AS g_axis(g_t)
  LEFT JOIN g_orders_base ON g_orders_base.g_t = g_axis.g_t
),
g_orders_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_dense
),
g_orders AS (
  SELECT g_t - 3 AS metric_time_retail_445_period, g_v AS revenue
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t > 3
),
g_orders_2_base_pair AS MATERIALIZED (
  SELECT DISTINCT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_t, CASE WHEN ordered_at >= $3 THEN buyer END AS g_id
  FROM public.orders
  WHERE ordered_at < $4 AND buyer IS NOT NULL
),
g_orders_2_base_span AS (
  SELECT g_t, LEAD(g_t) OVER (PARTITION BY g_id ORDER BY g_t) AS g_next
  FROM g_orders_2_base_pair
),
g_orders_2_base_change AS (
  SELECT g_t, CASE WHEN g_t > 1 THEN 1 ELSE 0 END AS g_v
  FROM g_orders_2_base_span
  UNION ALL
  SELECT CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END, -1
  FROM g_orders_2_base_span
  WHERE CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END <= 12 AND g_t > 1
),
g_orders_2_base AS MATERIALIZED (
  SELECT g_t, SUM(g_v) AS g_v
  FROM g_orders_2_base_change
  GROUP BY 1
),
g_orders_2_dense AS (
  SELECT g_axis.g_t, g_orders_2_base.g_v
  FROM GENERATE_SERIES(1, 12) AS g_axis(g_t)
  LEFT JOIN g_orders_2_base ON g_orders_2_base.g_t = g_axis.g_t
),
g_orders_2_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_2_dense
),
g_orders_2 AS (
  SELECT g_t - 3 AS metric_time_retail_445_period, g_v AS buyers_count
  FROM g_orders_2_running
  WHERE g_seen > 0 AND g_t > 3
),
g_stack AS (
  SELECT metric_time_retail_445_period, revenue, NULL::bigint AS buyers_count
  FROM g_orders
  UNION ALL
  SELECT metric_time_retail_445_period, NULL, buyers_count
  FROM g_orders_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_retail_445_period, MAX(revenue) AS revenue, MAX(buyers_count) AS buyers_count
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_retail_445_period,
  revenue AS revenue_three_periods,
  COALESCE(buyers_count, 0) AS buyers_three_periods
FROM g_stitched
ORDER BY metric_time_retail_445_period
LIMIT $5
