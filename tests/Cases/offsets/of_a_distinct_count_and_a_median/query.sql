WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_2_ranked AS (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month,
    amount AS g_v,
    ROW_NUMBER() OVER (PARTITION BY WIDTH_BUCKET(sold_at, $1::timestamptz[]) ORDER BY amount) AS g_r,
    COUNT(amount) OVER (PARTITION BY WIDTH_BUCKET(sold_at, $1::timestamptz[])) AS g_n
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
),
g_sales_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median
  FROM g_sales_2_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, buyers, NULL::numeric AS price_median
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, price_median
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(buyers) AS buyers, MAX(price_median) AS price_median
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, COALESCE(buyers, 0) AS buyers_month_ago, price_median AS median_month_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
