WITH g_converted_7d_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS metric_time_month,
    device,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $2 AND device = $3 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $4 AND visited_at < $5
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $6 AND purchased_at < $7 AND customer_id IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    metric_time_month,
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d,
    COUNT(*) AS visits_count
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_converted_7d_2_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $8::timestamptz[]) AS metric_time_month,
    device,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $9 AND device = $10 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $11 AND visited_at < $12
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $13 AND purchased_at < $14 AND customer_id IS NOT NULL
),
g_converted_7d_2_next AS (
  SELECT
    metric_time_month,
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_2_events
),
g_converted_7d_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d_2,
    COUNT(*) AS visits_count_2
  FROM g_converted_7d_2_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    metric_time_month,
    device,
    converted_7d,
    visits_count,
    NULL::bigint AS converted_7d_2,
    NULL::bigint AS visits_count_2
  FROM g_converted_7d
  UNION ALL
  SELECT metric_time_month, device, NULL, NULL, converted_7d_2, visits_count_2
  FROM g_converted_7d_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    MAX(converted_7d) AS converted_7d,
    MAX(visits_count) AS visits_count,
    MAX(converted_7d_2) AS converted_7d_2,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  metric_time_month,
  device,
  COALESCE(converted_7d, 0) AS converted_7d,
  COALESCE(converted_7d_2, 0) AS converted_7d__previous,
  COALESCE(converted_7d, 0) - COALESCE(converted_7d_2, 0) AS converted_7d__change,
  ROUND((COALESCE(converted_7d, 0) - COALESCE(converted_7d_2, 0))::numeric / NULLIF(COALESCE(converted_7d_2, 0), 0), 10) AS converted_7d__change_pct,
  ROUND(COALESCE(converted_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d,
  ROUND(COALESCE(converted_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_7d__previous,
  ROUND(ROUND(COALESCE(converted_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) - ROUND(COALESCE(converted_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10), 10) AS conversion_7d__change,
  ROUND((ROUND(COALESCE(converted_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) - ROUND(COALESCE(converted_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10)) / NULLIF(ROUND(COALESCE(converted_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10), 0), 10) AS conversion_7d__change_pct
FROM g_stitched
ORDER BY metric_time_month, device COLLATE "C"
LIMIT $15
