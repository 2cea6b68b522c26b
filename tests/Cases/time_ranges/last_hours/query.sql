WITH g_events AS MATERIALIZED (
  SELECT event_id AS event, COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $1 AND happened_at < $2
  GROUP BY 1
)
SELECT event, events_count
FROM g_events
ORDER BY event
LIMIT $3
