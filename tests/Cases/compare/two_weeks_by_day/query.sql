WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_day - 14 AS metric_time_day, sales_count
  FROM g_sales
  WHERE metric_time_day BETWEEN 15 AND 28
),
g_sales_earlier AS (
  SELECT metric_time_day, sales_count AS sales_count_2
  FROM g_sales
  WHERE metric_time_day BETWEEN 1 AND 14
),
g_stack AS (
  SELECT metric_time_day, sales_count, NULL::bigint AS sales_count_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_day, NULL, sales_count_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(sales_count) AS sales_count, MAX(sales_count_2) AS sales_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_day,
  COALESCE(sales_count, 0) AS sales_count,
  COALESCE(sales_count_2, 0) AS sales_count__previous,
  COALESCE(sales_count, 0) - COALESCE(sales_count_2, 0) AS sales_count__change,
  ROUND((COALESCE(sales_count, 0) - COALESCE(sales_count_2, 0))::numeric / NULLIF(COALESCE(sales_count_2, 0), 0), 10) AS sales_count__change_pct
FROM g_stitched
ORDER BY metric_time_day
LIMIT $5
