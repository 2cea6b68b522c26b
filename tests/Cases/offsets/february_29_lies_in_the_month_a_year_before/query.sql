WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE (sold_at >= $2 AND sold_at < $3 OR sold_at >= $4 AND sold_at < $5) AND channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_month - 5 AS metric_time_month, revenue
  FROM g_sales
  WHERE metric_time_month BETWEEN 6 AND 9
),
g_sales_earlier AS (
  SELECT metric_time_month, revenue AS revenue_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 4
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue, revenue_2 AS revenue_year_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
