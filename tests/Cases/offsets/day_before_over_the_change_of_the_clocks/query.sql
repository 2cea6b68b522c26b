WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_day, SUM(visitors) AS visitors
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_footfall_now AS (
  SELECT metric_time_day - 1 AS metric_time_day, visitors
  FROM g_footfall
  WHERE metric_time_day BETWEEN 2 AND 5
),
g_footfall_earlier AS (
  SELECT metric_time_day, visitors AS visitors_2
  FROM g_footfall
  WHERE metric_time_day BETWEEN 1 AND 4
),
g_stack AS (
  SELECT metric_time_day, visitors, NULL::bigint AS visitors_2
  FROM g_footfall_now
  UNION ALL
  SELECT metric_time_day, NULL, visitors_2
  FROM g_footfall_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(visitors) AS visitors, MAX(visitors_2) AS visitors_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, visitors, visitors_2 AS visitors_day_ago
FROM g_stitched
ORDER BY metric_time_day
LIMIT $4
