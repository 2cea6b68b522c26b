WITH g_events AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $2 AND happened_at < $3
  GROUP BY 1
),
g_events_t AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS events_t_count
  FROM public.events_t
  WHERE happened_at >= $4 AND happened_at < $5
  GROUP BY 1
),
g_events_unix AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS events_unix_count
  FROM public.events_unix
  WHERE happened_at >= $6 AND happened_at < $7
  GROUP BY 1
),
g_events_ms AS MATERIALIZED (
  SELECT WIDTH_BUCKET(happened_at, $1::timestamptz[]) AS metric_time_hour, COUNT(*) AS events_ms_count
  FROM public.events_ms
  WHERE happened_at >= $8 AND happened_at < $9
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_hour,
    events_count,
    NULL::bigint AS events_t_count,
    NULL::bigint AS events_unix_count,
    NULL::bigint AS events_ms_count
  FROM g_events
  UNION ALL
  SELECT metric_time_hour, NULL, events_t_count, NULL, NULL
  FROM g_events_t
  UNION ALL
  SELECT metric_time_hour, NULL, NULL, events_unix_count, NULL
  FROM g_events_unix
  UNION ALL
  SELECT metric_time_hour, NULL, NULL, NULL, events_ms_count
  FROM g_events_ms
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_hour,
    MAX(events_count) AS events_count,
    MAX(events_t_count) AS events_t_count,
    MAX(events_unix_count) AS events_unix_count,
    MAX(events_ms_count) AS events_ms_count
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_hour,
  COALESCE(events_count, 0) AS events_count,
  COALESCE(events_t_count, 0) AS events_t_count,
  COALESCE(events_unix_count, 0) AS events_unix_count,
  COALESCE(events_ms_count, 0) AS events_ms_count
FROM g_stitched
ORDER BY metric_time_hour
LIMIT $10
