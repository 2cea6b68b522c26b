WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_retail_445_period, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_orders_now AS (
  SELECT metric_time_retail_445_period - 12 AS metric_time_retail_445_period, revenue
  FROM g_orders
  WHERE metric_time_retail_445_period BETWEEN 13 AND 24
),
g_orders_earlier AS (
  SELECT metric_time_retail_445_period, revenue AS revenue_2
  FROM g_orders
  WHERE metric_time_retail_445_period BETWEEN 1 AND 12
),
g_stack AS (
  SELECT metric_time_retail_445_period, revenue, NULL::numeric AS revenue_2
  FROM g_orders_now
  UNION ALL
  SELECT metric_time_retail_445_period, NULL, revenue_2
  FROM g_orders_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_retail_445_period, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_retail_445_period, revenue, revenue_2 AS revenue_year_ago
FROM g_stitched
ORDER BY metric_time_retail_445_period
LIMIT $4
