WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
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
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS g_period_2, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $6 AND sold_at < $7 AND channel IS DISTINCT FROM $8
  GROUP BY 1
),
g_revenue_per_month_average_2_values AS (
  SELECT g_period_2, revenue_2 AS g_v
  FROM g_sales_2
),
g_revenue_per_month_average_2 AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS revenue_per_month_2
  FROM g_revenue_per_month_average_2_values
),
g_stack AS (
  SELECT revenue_per_month, NULL::numeric AS revenue_per_month_2
  FROM g_revenue_per_month_average
  UNION ALL
  SELECT NULL, revenue_per_month_2
  FROM g_revenue_per_month_average_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue_per_month) AS revenue_per_month, MAX(revenue_per_month_2) AS revenue_per_month_2
  FROM g_stack
)
SELECT
  revenue_per_month,
  revenue_per_month_2 AS revenue_per_month__previous,
  ROUND(revenue_per_month - revenue_per_month_2, 10) AS revenue_per_month__change,
  ROUND((revenue_per_month - revenue_per_month_2) / NULLIF(revenue_per_month_2, 0), 10) AS revenue_per_month__change_pct
FROM g_stitched
