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
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period_2, COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_buyers_per_month_average_values AS (
  SELECT g_period_2, buyers AS g_v
  FROM g_sales_2
),
g_buyers_per_month_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS buyers_per_month
  FROM g_buyers_per_month_average_values
),
g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period_3, SUM(amount) AS revenue_2, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $8 AND sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_basket_per_month_average_values AS (
  SELECT g_period_3, ROUND(revenue_2 / NULLIF(sales_count, 0), 10) AS g_v
  FROM g_sales_3
),
g_basket_per_month_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS basket_per_month
  FROM g_basket_per_month_average_values
),
g_stack AS (
  SELECT revenue_per_month, NULL::numeric AS buyers_per_month, NULL::numeric AS basket_per_month
  FROM g_revenue_per_month_average
  UNION ALL
  SELECT NULL, buyers_per_month, NULL
  FROM g_buyers_per_month_average
  UNION ALL
  SELECT NULL, NULL, basket_per_month
  FROM g_basket_per_month_average
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(revenue_per_month) AS revenue_per_month,
    MAX(buyers_per_month) AS buyers_per_month,
    MAX(basket_per_month) AS basket_per_month
  FROM g_stack
)
SELECT revenue_per_month, buyers_per_month, basket_per_month
FROM g_stitched
