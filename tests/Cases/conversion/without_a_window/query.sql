WITH g_converted_ever_events AS (
  SELECT visit_id AS visit, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_ever_next AS (
  SELECT
    visit,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_ever_events
),
g_converted_ever AS MATERIALIZED (
  SELECT visit, COUNT(*) FILTER (WHERE g_next IS NOT NULL) AS converted_ever, COUNT(*) AS visits_count
  FROM g_converted_ever_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  visit,
  COALESCE(converted_ever, 0) AS converted_ever,
  ROUND(COALESCE(converted_ever, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_ever
FROM g_converted_ever
ORDER BY visit
LIMIT $1
