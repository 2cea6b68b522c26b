WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales.revenue
  FROM (VALUES (1, 1), (2, 1), (3, 3), (4, 3)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
)
SELECT metric_time_month, revenue AS first_of_month_ago
FROM g_sales_shown
ORDER BY metric_time_month
LIMIT $5
