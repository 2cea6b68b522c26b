WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS groups_zero
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_hour, groups_zero
  FROM g_footfall
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_hour, MAX(groups_zero) AS groups_zero
  FROM g_cell
  GROUP BY 1
)
SELECT
  metric_time_hour,
  COALESCE(groups_zero, 0) AS groups_zero,
  CASE WHEN groups_zero IS NULL THEN 1 ELSE 0 END AS g_filled_groups_zero
FROM g_filled
ORDER BY metric_time_hour
LIMIT $4
