WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS groups_count
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_footfall_now AS (
  SELECT metric_time_hour - 24 AS metric_time_hour, groups_count
  FROM g_footfall
  WHERE metric_time_hour BETWEEN 25 AND 48
),
g_footfall_earlier AS (
  SELECT metric_time_hour, groups_count AS groups_count_2
  FROM g_footfall
  WHERE metric_time_hour BETWEEN 1 AND 24
),
g_stack AS (
  SELECT metric_time_hour, groups_count, NULL::bigint AS groups_count_2
  FROM g_footfall_now
  UNION ALL
  SELECT metric_time_hour, NULL, groups_count_2
  FROM g_footfall_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_hour, MAX(groups_count) AS groups_count, MAX(groups_count_2) AS groups_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_hour,
  COALESCE(groups_count, 0) AS groups_count,
  COALESCE(groups_count_2, 0) AS groups_count__previous,
  COALESCE(groups_count, 0) - COALESCE(groups_count_2, 0) AS groups_count__change,
  ROUND((COALESCE(groups_count, 0) - COALESCE(groups_count_2, 0))::numeric / NULLIF(COALESCE(groups_count_2, 0), 0), 10) AS groups_count__change_pct
FROM g_stitched
ORDER BY metric_time_hour
LIMIT $4
