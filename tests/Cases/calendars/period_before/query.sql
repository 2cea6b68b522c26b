WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_period, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_orders_now AS (
  SELECT metric_time_period - 1 AS metric_time_period, revenue
  FROM g_orders
  WHERE metric_time_period BETWEEN 2 AND 10
),
g_orders_earlier AS (
  SELECT metric_time_period, revenue AS revenue_2
  FROM g_orders
  WHERE metric_time_period BETWEEN 1 AND 9
),
g_stack AS (
  SELECT metric_time_period, revenue, NULL::numeric AS revenue_2
  FROM g_orders_now
  UNION ALL
  SELECT metric_time_period, NULL, revenue_2
  FROM g_orders_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_period, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_period, revenue, revenue_2 AS revenue_before
FROM g_stitched
ORDER BY metric_time_period
LIMIT $4
