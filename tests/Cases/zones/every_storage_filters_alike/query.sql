WITH g_events AS MATERIALIZED (
  SELECT COUNT(*) AS events_count
  FROM public.events
  WHERE happened_at >= $1 AND happened_at < $2
),
g_events_t AS MATERIALIZED (
  SELECT COUNT(*) AS events_t_count
  FROM public.events_t
  WHERE happened_at >= $3 AND happened_at < $4
),
g_events_unix AS MATERIALIZED (
  SELECT COUNT(*) AS events_unix_count
  FROM public.events_unix
  WHERE happened_at >= $5 AND happened_at < $6
),
g_events_ms AS MATERIALIZED (
  SELECT COUNT(*) AS events_ms_count
  FROM public.events_ms
  WHERE happened_at >= $7 AND happened_at < $8
),
g_stack AS (
  SELECT
    events_count,
    NULL::bigint AS events_t_count,
    NULL::bigint AS events_unix_count,
    NULL::bigint AS events_ms_count
  FROM g_events
  UNION ALL
  SELECT NULL, events_t_count, NULL, NULL
  FROM g_events_t
  UNION ALL
  SELECT NULL, NULL, events_unix_count, NULL
  FROM g_events_unix
  UNION ALL
  SELECT NULL, NULL, NULL, events_ms_count
  FROM g_events_ms
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(events_count) AS events_count,
    MAX(events_t_count) AS events_t_count,
    MAX(events_unix_count) AS events_unix_count,
    MAX(events_ms_count) AS events_ms_count
  FROM g_stack
)
SELECT
  COALESCE(events_count, 0) AS events_count,
  COALESCE(events_t_count, 0) AS events_t_count,
  COALESCE(events_unix_count, 0) AS events_unix_count,
  COALESCE(events_ms_count, 0) AS events_ms_count
FROM g_stitched
