WITH g_converted_7d_events AS (
  SELECT visit_id AS visit, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    visit,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT visit, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_conversions_all_7d_events AS (
  SELECT visit_id AS visit, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversions_all_7d_numbered AS (
  SELECT
    visit,
    g_entity,
    g_at,
    g_kind,
    g_counted,
    COUNT(CASE WHEN g_kind = 0 THEN 1 END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_number
  FROM g_conversions_all_7d_events
),
g_conversions_all_7d_touched AS (
  SELECT
    FIRST_VALUE(visit) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visit,
    FIRST_VALUE(g_at) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_at,
    g_at AS g_next,
    g_kind,
    FIRST_VALUE(g_counted) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_counted
  FROM g_conversions_all_7d_numbered
),
g_conversions_all_7d AS MATERIALIZED (
  SELECT visit, COUNT(*) FILTER (WHERE g_kind = 1 AND g_next < g_at + INTERVAL '168 hours') AS conversions_all_7d
  FROM g_conversions_all_7d_touched
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT visit, converted_7d, NULL::bigint AS conversions_all_7d
  FROM g_converted_7d
  UNION ALL
  SELECT visit, NULL, conversions_all_7d
  FROM g_conversions_all_7d
),
g_stitched AS MATERIALIZED (
  SELECT visit, MAX(converted_7d) AS converted_7d, MAX(conversions_all_7d) AS conversions_all_7d
  FROM g_stack
  GROUP BY 1
)
SELECT visit, COALESCE(converted_7d, 0) AS converted_7d, COALESCE(conversions_all_7d, 0) AS conversions_all_7d
FROM g_stitched
ORDER BY visit
LIMIT $1
