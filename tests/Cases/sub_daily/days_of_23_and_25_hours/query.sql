WITH g_footfall AS MATERIALIZED (
  SELECT
    (entered_at AT TIME ZONE 'Europe/Berlin')::date AS metric_time_day,
    SUM(visitors) AS visitors,
    COUNT(*) AS groups_count
  FROM public.footfall
  WHERE entered_at >= $1 AND entered_at < $2 OR entered_at >= $3 AND entered_at < $4
  GROUP BY 1
)
SELECT metric_time_day, visitors, groups_count
FROM g_footfall
ORDER BY metric_time_day
LIMIT $5
