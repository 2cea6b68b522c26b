WITH g_events AS MATERIALIZED (
  SELECT
    EXTRACT(HOUR FROM happened_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_hour_of_day,
    COUNT(*) AS events_count
  FROM public.events
  GROUP BY 1
)
SELECT metric_time_hour_of_day, events_count
FROM g_events
ORDER BY metric_time_hour_of_day
LIMIT $1
