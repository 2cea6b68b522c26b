WITH g_events AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $2 AND happened_at < $3
  GROUP BY 1
)
SELECT metric_time_hour, events_count
FROM g_events
ORDER BY metric_time_hour
LIMIT $4
