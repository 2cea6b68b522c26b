WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS metric_time_day, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $6 AND sold_at < $7 AND channel IS DISTINCT FROM $8
  GROUP BY 1
),
g_sales_2_shown AS (
  SELECT g_map.g_shown AS metric_time_day, g_sales_2.revenue_2
  FROM (VALUES (1, 1), (2, 2), (3, 3), (4, 5)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_day = g_map.g_period
),
g_stack AS (
  SELECT metric_time_day, revenue, NULL::numeric AS revenue_2
  FROM g_sales
  UNION ALL
  SELECT metric_time_day, NULL, revenue_2
  FROM g_sales_2_shown
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, revenue, revenue_2 AS revenue_month_ago
FROM g_stitched
ORDER BY metric_time_day
LIMIT $9
