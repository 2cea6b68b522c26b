WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_period, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_orders_now AS (
  SELECT metric_time_period, revenue
  FROM g_orders
  WHERE metric_time_period BETWEEN 1 AND 4
),
g_orders_earlier AS (
  SELECT g_map.g_shown AS metric_time_period, g_orders.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1), (4, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_orders ON g_orders.metric_time_period = g_map.g_period
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
SELECT metric_time_period, revenue, revenue_2 AS revenue_at_start
FROM g_stitched
ORDER BY metric_time_period
LIMIT $4
