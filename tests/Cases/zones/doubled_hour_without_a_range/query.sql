WITH g_events AS MATERIALIZED (
  SELECT DATE_TRUNC('hour', happened_at, 'Europe/Berlin') AS event_happened_at_hour, COUNT(*) AS events_count
  FROM public.events
  WHERE kind = $1
  GROUP BY 1
)
SELECT event_happened_at_hour, events_count
FROM g_events
ORDER BY event_happened_at_hour
LIMIT $2
