WITH g_orders AS MATERIALIZED (
  SELECT SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $1 AND ordered_at < $2
),
g_orders_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.orders
  WHERE ordered_at >= $3 AND ordered_at < $4
),
g_stack AS (
  SELECT revenue, NULL::numeric AS revenue_2
  FROM g_orders
  UNION ALL
  SELECT NULL, revenue_2
  FROM g_orders_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
)
SELECT revenue AS revenue_three_periods, revenue_2 AS revenue_year_to_date
FROM g_stitched
