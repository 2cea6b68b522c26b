WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_per_day_average_values AS (
  SELECT g_period, sales_count AS g_v
  FROM g_sales
),
g_sales_per_day_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS sales_per_day
  FROM g_sales_per_day_average_values
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period_2, COUNT(*) AS sales_zero
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_cell AS (
  SELECT g_period_2, sales_zero
  FROM g_sales_2
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 31) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT g_period_2, MAX(sales_zero) AS sales_zero
  FROM g_cell
  GROUP BY 1
),
g_sales_zero_per_day_average_values AS (
  SELECT g_period_2, COALESCE(sales_zero, 0) AS g_v
  FROM g_filled
),
g_sales_zero_per_day_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS sales_zero_per_day
  FROM g_sales_zero_per_day_average_values
),
g_stack AS (
  SELECT sales_per_day, NULL::numeric AS sales_zero_per_day
  FROM g_sales_per_day_average
  UNION ALL
  SELECT NULL, sales_zero_per_day
  FROM g_sales_zero_per_day_average
),
g_stitched AS MATERIALIZED (
  SELECT MAX(sales_per_day) AS sales_per_day, MAX(sales_zero_per_day) AS sales_zero_per_day
  FROM g_stack
)
SELECT sales_per_day, sales_zero_per_day
FROM g_stitched
