WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, SUM(amount) AS revenue
  FROM public.sales
  WHERE (sold_at >= $2 AND sold_at < $3 OR sold_at >= $4 AND sold_at < $5) AND channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_day - 3 AS metric_time_day, revenue
  FROM g_sales
  WHERE metric_time_day BETWEEN 4 AND 7
),
g_sales_earlier AS (
  SELECT g_map.g_shown AS metric_time_day, g_sales.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 2), (3, 2), (4, 2)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_day = g_map.g_period
),
g_stack AS (
  SELECT metric_time_day, revenue, NULL::numeric AS revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_day, NULL, revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, revenue, revenue_2 AS revenue_month_ago
FROM g_stitched
ORDER BY metric_time_day
LIMIT $7
