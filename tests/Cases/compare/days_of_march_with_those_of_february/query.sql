WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, SUM(amount) AS revenue, COUNT(*) AS g_rows_revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_day - 28 AS metric_time_day, revenue, g_rows_revenue
  FROM g_sales
  WHERE metric_time_day BETWEEN 29 AND 59
),
g_sales_earlier AS (
  SELECT g_map.g_shown AS metric_time_day, g_sales.revenue AS revenue_3, g_sales.g_rows_revenue AS g_rows_revenue_2
  FROM (VALUES (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8), (9, 9), (10, 10), (11, 11), (12, 12), (13, 13), (14, 14), (15, 15), (16, 16), (17, 17), (18, 18), (19, 19), (20, 20), (21, 21), (22, 22), (23, 23), (24, 24), (25, 25), (26, 26), (27, 27), (28, 28), (29, 28), (30, 28), (31, 28)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_day = g_map.g_period
),
g_stack AS (
  SELECT metric_time_day, revenue, g_rows_revenue, NULL::numeric AS revenue_3, NULL::bigint AS g_rows_revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_day, NULL, NULL, revenue_3, g_rows_revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_day,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_day,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct
FROM g_stitched
ORDER BY metric_time_day
LIMIT $5
