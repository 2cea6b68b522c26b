WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS sales_count, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, sales_count, revenue
  FROM g_sales
  WHERE metric_time_month BETWEEN 2 AND 8
),
g_sales_earlier AS (
  SELECT metric_time_month, sales_count AS sales_count_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 7
),
g_stack AS (
  SELECT metric_time_month, sales_count, revenue, NULL::bigint AS sales_count_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_month, NULL, NULL, sales_count_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(sales_count) AS sales_count,
    MAX(revenue) AS revenue,
    MAX(sales_count_2) AS sales_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(sales_count, 0) AS sales_count,
  COALESCE(sales_count_2, 0) AS sales_month_ago,
  revenue
FROM g_stitched
ORDER BY metric_time_month
LIMIT $5
