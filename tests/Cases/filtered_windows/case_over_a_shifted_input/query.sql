WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_earlier AS (
  SELECT metric_time_month, revenue
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 6
),
g_sales_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, sales_count
  FROM g_sales
  WHERE metric_time_month BETWEEN 2 AND 7
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::bigint AS sales_count
  FROM g_sales_earlier
  UNION ALL
  SELECT metric_time_month, NULL, sales_count
  FROM g_sales_now
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(sales_count) AS sales_count
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  CASE WHEN revenue IS NULL THEN $5 WHEN revenue >= $6 THEN revenue ELSE $7 - revenue END AS counted_down,
  COALESCE(sales_count, 0) AS sales_count
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
