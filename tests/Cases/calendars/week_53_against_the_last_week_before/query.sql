WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_retail_445_week, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3 OR ordered_at >= $4 AND ordered_at < $5
  GROUP BY 1
),
g_orders_now AS (
  SELECT metric_time_retail_445_week - 3 AS metric_time_retail_445_week, revenue
  FROM g_orders
  WHERE metric_time_retail_445_week BETWEEN 4 AND 6
),
g_orders_earlier AS (
  SELECT g_map.g_shown AS metric_time_retail_445_week, g_orders.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 2)) AS g_map(g_shown, g_period)
  INNER JOIN g_orders ON g_orders.metric_time_retail_445_week = g_map.g_period
),
g_stack AS (
  SELECT metric_time_retail_445_week, revenue, NULL::numeric AS revenue_2
  FROM g_orders_now
  UNION ALL
  SELECT metric_time_retail_445_week, NULL, revenue_2
  FROM g_orders_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_retail_445_week, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_retail_445_week, revenue, revenue_2 AS revenue_year_ago
FROM g_stitched
ORDER BY metric_time_retail_445_week
LIMIT $6
