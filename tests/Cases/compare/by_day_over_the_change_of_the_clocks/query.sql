WITH g_footfall AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_day,
    SUM(visitors) AS visitors,
    COUNT(*) AS g_rows_visitors
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_footfall_now AS (
  SELECT metric_time_day - 2 AS metric_time_day, visitors, g_rows_visitors
  FROM g_footfall
  WHERE metric_time_day BETWEEN 3 AND 4
),
g_footfall_earlier AS (
  SELECT metric_time_day, visitors AS visitors_3, g_rows_visitors AS g_rows_visitors_2
  FROM g_footfall
  WHERE metric_time_day BETWEEN 1 AND 2
),
g_stack AS (
  SELECT metric_time_day, visitors, g_rows_visitors, NULL::bigint AS visitors_3, NULL::bigint AS g_rows_visitors_2
  FROM g_footfall_now
  UNION ALL
  SELECT metric_time_day, NULL, NULL, visitors_3, g_rows_visitors_2
  FROM g_footfall_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_day,
    MAX(visitors) AS visitors,
    MAX(g_rows_visitors) AS g_rows_visitors,
    MAX(visitors_3) AS visitors_3,
    MAX(g_rows_visitors_2) AS g_rows_visitors_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_day,
  CASE WHEN COALESCE(g_rows_visitors, 0) > 0 THEN visitors ELSE 0 END AS visitors_2,
  CASE WHEN COALESCE(g_rows_visitors_2, 0) > 0 THEN visitors_3 ELSE 0 END AS visitors__previous,
  CASE WHEN COALESCE(g_rows_visitors, 0) > 0 THEN visitors ELSE 0 END - CASE WHEN COALESCE(g_rows_visitors_2, 0) > 0 THEN visitors_3 ELSE 0 END AS visitors__change,
  ROUND((CASE WHEN COALESCE(g_rows_visitors, 0) > 0 THEN visitors ELSE 0 END - CASE WHEN COALESCE(g_rows_visitors_2, 0) > 0 THEN visitors_3 ELSE 0 END)::numeric / NULLIF(CASE WHEN COALESCE(g_rows_visitors_2, 0) > 0 THEN visitors_3 ELSE 0 END, 0), 10) AS visitors__change_pct
FROM g_stitched
ORDER BY metric_time_day
LIMIT $4
