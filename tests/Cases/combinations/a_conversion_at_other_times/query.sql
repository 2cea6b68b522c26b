WITH g_followed_events AS (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month,
    kiosk_id AS g_entity,
    sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sold_at < $2 THEN 1 ELSE 0 END AS g_counted,
    sale_id AS g_id
  FROM public.sales
  WHERE sold_at >= $3 AND sold_at < $4 AND channel IS DISTINCT FROM $5
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $6 AND entered_at < $7 AND kiosk_id IS NOT NULL
),
g_followed_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_events
),
g_followed AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed
  FROM g_followed_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_followed_2_events AS (
  SELECT
    WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS metric_time_month,
    kiosk_id AS g_entity,
    sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sold_at < $9 THEN 1 ELSE 0 END AS g_counted,
    sale_id AS g_id
  FROM public.sales
  WHERE sold_at >= $10 AND sold_at < $11 AND channel IS DISTINCT FROM $12
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $13 AND entered_at < $14 AND kiosk_id IS NOT NULL
),
g_followed_2_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_2_events
),
g_followed_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed_2
  FROM g_followed_2_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, followed, NULL::bigint AS followed_2
  FROM g_followed
  UNION ALL
  SELECT metric_time_month, NULL, followed_2
  FROM g_followed_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(followed) AS followed, MAX(followed_2) AS followed_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, COALESCE(followed, 0) AS followed, COALESCE(followed_2, 0) AS lag_of_conversion
FROM g_stitched
ORDER BY metric_time_month
LIMIT $15
