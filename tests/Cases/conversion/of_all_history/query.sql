WITH g_visits AS MATERIALIZED (
  SELECT COUNT(*) AS visits_count
  FROM public.visits
),
g_converted_7d_events AS (
  SELECT customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d,
    COUNT(*) AS visits_count_2
  FROM g_converted_7d_next
  WHERE g_counted = 1
),
g_conversions_all_7d_events AS (
  SELECT customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversions_all_7d_numbered AS (
  SELECT
    g_entity,
    g_at,
    g_kind,
    g_counted,
    COUNT(CASE WHEN g_kind = 0 THEN 1 END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_number
  FROM g_conversions_all_7d_events
),
g_conversions_all_7d_touched AS (
  SELECT
    FIRST_VALUE(g_at) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_at,
    g_at AS g_next,
    g_kind,
    FIRST_VALUE(g_counted) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_counted
  FROM g_conversions_all_7d_numbered
),
g_conversions_all_7d AS MATERIALIZED (
  SELECT
    COUNT(*) FILTER (WHERE g_kind = 1 AND g_next < g_at + INTERVAL '168 hours') AS conversions_all_7d,
    COUNT(*) FILTER (WHERE g_kind = 0) AS visits_count_3
  FROM g_conversions_all_7d_touched
  WHERE g_counted = 1
),
g_stack AS (
  SELECT
    visits_count,
    NULL::bigint AS converted_7d,
    NULL::bigint AS visits_count_2,
    NULL::bigint AS conversions_all_7d,
    NULL::bigint AS visits_count_3
  FROM g_visits
  UNION ALL
  SELECT NULL, converted_7d, visits_count_2, NULL, NULL
  FROM g_converted_7d
  UNION ALL
  SELECT NULL, NULL, NULL, conversions_all_7d, visits_count_3
  FROM g_conversions_all_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(visits_count) AS visits_count,
    MAX(converted_7d) AS converted_7d,
    MAX(visits_count_2) AS visits_count_2,
    MAX(conversions_all_7d) AS conversions_all_7d,
    MAX(visits_count_3) AS visits_count_3
  FROM g_stack
)
SELECT
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d,
  ROUND(COALESCE(converted_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_7d,
  COALESCE(conversions_all_7d, 0) AS conversions_all_7d,
  ROUND(COALESCE(conversions_all_7d, 0)::numeric / NULLIF(COALESCE(visits_count_3, 0), 0), 10) AS conversion_all_7d
FROM g_stitched
