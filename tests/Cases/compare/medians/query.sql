WITH g_sales_ranked AS (
  SELECT amount AS g_v, ROW_NUMBER() OVER (ORDER BY amount) AS g_r, COUNT(amount) OVER () AS g_n
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
),
g_sales AS MATERIALIZED (
  SELECT
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median
  FROM g_sales_ranked
),
g_sales_2_ranked AS (
  SELECT amount AS g_v, ROW_NUMBER() OVER (ORDER BY amount) AS g_r, COUNT(amount) OVER () AS g_n
  FROM public.sales
  WHERE sold_at >= $4 AND sold_at < $5 AND channel IS DISTINCT FROM $6
),
g_sales_2 AS MATERIALIZED (
  SELECT
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median_2
  FROM g_sales_2_ranked
),
g_stack AS (
  SELECT price_median, NULL::numeric AS price_median_2
  FROM g_sales
  UNION ALL
  SELECT NULL, price_median_2
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(price_median) AS price_median, MAX(price_median_2) AS price_median_2
  FROM g_stack
)
SELECT
  price_median,
  price_median_2 AS price_median__previous,
  ROUND(price_median - price_median_2, 10) AS price_median__change,
  ROUND((price_median - price_median_2) / NULLIF(price_median_2, 0), 10) AS price_median__change_pct
FROM g_stitched
