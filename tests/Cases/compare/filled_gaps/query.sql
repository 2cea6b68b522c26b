WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS sales_zero
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_month - 3 AS metric_time_month, sales_zero
  FROM g_sales
  WHERE metric_time_month BETWEEN 4 AND 6
),
g_sales_earlier AS (
  SELECT metric_time_month, sales_zero AS sales_zero_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_stack AS (
  SELECT metric_time_month, sales_zero, NULL::bigint AS sales_zero_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_month, NULL, sales_zero_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(sales_zero) AS sales_zero, MAX(sales_zero_2) AS sales_zero_2
  FROM g_stack
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_month, sales_zero, sales_zero_2
  FROM g_stitched
  UNION ALL
  SELECT g_t, NULL, NULL
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_month, MAX(sales_zero) AS sales_zero, MAX(sales_zero_2) AS sales_zero_2
  FROM g_cell
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(sales_zero, 0) AS sales_zero,
  COALESCE(sales_zero_2, 0) AS sales_zero__previous,
  COALESCE(sales_zero, 0) - COALESCE(sales_zero_2, 0) AS sales_zero__change,
  ROUND((COALESCE(sales_zero, 0) - COALESCE(sales_zero_2, 0))::numeric / NULLIF(COALESCE(sales_zero_2, 0), 0), 10) AS sales_zero__change_pct,
  CASE WHEN sales_zero IS NULL THEN 1 ELSE 0 END AS g_filled_sales_zero,
  CASE WHEN sales_zero_2 IS NULL THEN 1 ELSE 0 END AS g_filled_sales_zero_2
FROM g_filled
ORDER BY metric_time_month
LIMIT $5
