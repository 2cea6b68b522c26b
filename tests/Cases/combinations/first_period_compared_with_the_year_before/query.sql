WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE (sold_at >= $2 AND sold_at < $3 OR sold_at >= $4 AND sold_at < $5) AND channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_sales_earlier AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales.revenue
  FROM (VALUES (1, 3), (2, 3), (3, 3)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
),
g_sales_earlier_2 AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS revenue_2
  FROM g_sales_earlier
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2
  FROM g_sales_earlier_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  revenue AS revenue_first_month,
  revenue_2 AS revenue_first_month__previous,
  revenue - revenue_2 AS revenue_first_month__change,
  ROUND((revenue - revenue_2) / NULLIF(revenue_2, 0), 10) AS revenue_first_month__change_pct
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
