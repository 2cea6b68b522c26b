WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS metric_time_month, SUM(amount) AS web_month_ago__before
  FROM public.sales
  WHERE sold_at >= $6 AND sold_at < $7 AND channel IS DISTINCT FROM $8 AND channel = $9
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS web_month_ago__before
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, web_month_ago__before
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(web_month_ago__before) AS web_month_ago__before
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue, web_month_ago__before AS web_month_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $10
