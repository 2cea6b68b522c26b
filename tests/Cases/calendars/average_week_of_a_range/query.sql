WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_revenue_per_week_average_values AS (
  SELECT g_period, revenue AS g_v
  FROM g_orders
),
g_revenue_per_week_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS revenue_per_week
  FROM g_revenue_per_week_average_values
)
SELECT revenue_per_week
FROM g_revenue_per_week_average
