WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_hour, SUM(visitors) AS visitors
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3 OR entered_at >= $4 AND entered_at < $5
  GROUP BY 1
),
g_footfall_now AS (
  SELECT metric_time_hour - 5 AS metric_time_hour, visitors
  FROM g_footfall
  WHERE metric_time_hour BETWEEN 6 AND 9
),
g_footfall_earlier AS (
  SELECT metric_time_hour, visitors AS visitors_2
  FROM g_footfall
  WHERE metric_time_hour BETWEEN 1 AND 4
),
g_stack AS (
  SELECT metric_time_hour, visitors, NULL::bigint AS visitors_2
  FROM g_footfall_now
  UNION ALL
  SELECT metric_time_hour, NULL, visitors_2
  FROM g_footfall_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_hour, MAX(visitors) AS visitors, MAX(visitors_2) AS visitors_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_hour, visitors, visitors_2 AS visitors_day_ago
FROM g_stitched
ORDER BY metric_time_hour
LIMIT $6
