WITH g_events AS MATERIALIZED (
  SELECT
    DATE_TRUNC('minute', happened_at, 'Europe/Berlin') AS metric_time_minute,
    DATE_TRUNC('second', happened_at, 'Europe/Berlin') AS event_happened_at_second,
    COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $1 AND happened_at < $2
  GROUP BY 1, 2
)
SELECT metric_time_minute, event_happened_at_second, events_count
FROM g_events
ORDER BY event_happened_at_second, metric_time_minute
LIMIT $3
