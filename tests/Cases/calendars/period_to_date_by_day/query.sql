WITH g_orders_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_orders_dense AS (
  SELECT g_axis.g_t, g_orders_base.g_v
  FROM GENERATE_SERIES(1, 45) AS g_axis(g_t)
  LEFT JOIN g_orders_base ON g_orders_base.g_t = g_axis.g_t
),
g_orders_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_orders_dense
),
g_orders AS (
  SELECT g_t - 38 AS metric_time_day, g_v AS revenue
  FROM g_orders_running
  WHERE g_seen > 0 AND g_t > 38
)
SELECT metric_time_day, revenue AS revenue_period_to_date
FROM g_orders
ORDER BY metric_time_day
LIMIT $5
