WITH g_sales AS MATERIALIZED (
  SELECT SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
),
g_sales_2_ranked AS (
  SELECT amount AS g_v, ROW_NUMBER() OVER (ORDER BY amount) AS g_r, COUNT(amount) OVER () AS g_n
  FROM public.sales
  WHERE sold_at >= $4 AND sold_at < $5 AND channel IS DISTINCT FROM $6
),
g_sales_2 AS MATERIALIZED (
  SELECT
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median
  FROM g_sales_2_ranked
),
g_stack AS (
  SELECT revenue, sales_count, NULL::numeric AS price_median
  FROM g_sales
  UNION ALL
  SELECT NULL, NULL, price_median
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(sales_count) AS sales_count, MAX(price_median) AS price_median
  FROM g_stack
)
SELECT revenue, ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) AS basket, price_median
FROM g_stitched
