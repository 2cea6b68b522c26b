WITH g_events AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_day, kind, COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $2 AND happened_at < $3
  GROUP BY 1, 2
)
SELECT metric_time_day, kind, events_count
FROM g_events
ORDER BY metric_time_day, kind COLLATE "C"
LIMIT $4
