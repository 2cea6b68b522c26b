WITH g_sales_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $4::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_revenue_per_month_average_values AS (
  SELECT g_period, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
),
g_stack AS (
  SELECT revenue_2, NULL::numeric AS revenue_per_month
  FROM g_sales_2
  UNION ALL
  SELECT NULL, revenue_per_month
  FROM g_revenue_per_month_average
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue_2) AS revenue_2, MAX(revenue_per_month) AS revenue_per_month
  FROM g_stack
)
SELECT revenue_per_month, revenue_2 AS revenue_3
FROM g_stitched
