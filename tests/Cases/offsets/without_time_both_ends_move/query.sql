WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_range, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT revenue
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT revenue AS revenue_2, sales_count
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT revenue, NULL::numeric AS revenue_2, NULL::bigint AS sales_count
  FROM g_sales_now
  UNION ALL
  SELECT NULL, revenue_2, sales_count
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2, MAX(sales_count) AS sales_count
  FROM g_stack
)
SELECT revenue, revenue_2 AS revenue_month_ago, COALESCE(sales_count, 0) AS sales_month_ago
FROM g_stitched
