WITH g_footfall AS MATERIALIZED (
  SELECT
    EXTRACT(HOUR FROM entered_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_hour_of_day,
    SUM(visitors) AS visitors
  FROM public.footfall
  WHERE entered_at >= $1 AND entered_at < $2
  GROUP BY 1
)
SELECT metric_time_hour_of_day, visitors
FROM g_footfall
ORDER BY metric_time_hour_of_day
LIMIT $3
