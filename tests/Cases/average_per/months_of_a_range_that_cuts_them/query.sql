WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, channel, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_revenue_per_month_average_values AS (
  SELECT g_period, channel, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT channel, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS g_period_2, channel, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $6 AND sold_at < $7 AND channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_sales_per_day_average_values AS (
  SELECT g_period_2, channel, sales_count AS g_v
  FROM g_sales_2
),
g_sales_per_day_average AS MATERIALIZED (
  SELECT channel, ROUND(AVG(g_v), 10) AS sales_per_day
  FROM g_sales_per_day_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT channel, revenue_per_month, NULL::numeric AS sales_per_day
  FROM g_revenue_per_month_average
  UNION ALL
  SELECT channel, NULL, sales_per_day
  FROM g_sales_per_day_average
),
g_stitched AS MATERIALIZED (
  SELECT channel, MAX(revenue_per_month) AS revenue_per_month, MAX(sales_per_day) AS sales_per_day
  FROM g_stack
  GROUP BY 1
)
SELECT channel, revenue_per_month, sales_per_day
FROM g_stitched
ORDER BY channel COLLATE "C"
LIMIT $9
