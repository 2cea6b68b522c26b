WITH g_conversion_7d_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS metric_time_month,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $2 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $3 AND visited_at < $4
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6 AND customer_id IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_conversion_7d_2_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $7::timestamptz[]) AS metric_time_month,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $8 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $9 AND visited_at < $10
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $11 AND purchased_at < $12 AND customer_id IS NOT NULL
),
g_conversion_7d_2_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_2_events
),
g_conversion_7d_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d_2,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_2_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, conversion_7d, visits_count, NULL::bigint AS conversion_7d_2, NULL::bigint AS visits_count_2
  FROM g_conversion_7d
  UNION ALL
  SELECT metric_time_month, NULL, NULL, conversion_7d_2, visits_count_2
  FROM g_conversion_7d_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count) AS visits_count,
    MAX(conversion_7d_2) AS conversion_7d_2,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_3,
  ROUND(ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) - ROUND(COALESCE(conversion_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10), 10) AS conversion_change,
  COALESCE(COALESCE(conversion_7d_2, 0), 0) AS converted_before
FROM g_stitched
ORDER BY metric_time_month
LIMIT $13
