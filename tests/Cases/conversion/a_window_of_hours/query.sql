WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_converted_36h_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_36h_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_36h_events
),
g_converted_36h AS MATERIALIZED (
  SELECT customer, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '36 hours') AS converted_36h
  FROM g_converted_36h_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count, NULL::bigint AS converted_36h
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, converted_36h
  FROM g_converted_36h
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(visits_count) AS visits_count, MAX(converted_36h) AS converted_36h
  FROM g_stack
  GROUP BY 1
)
SELECT customer, COALESCE(visits_count, 0) AS visits_count, COALESCE(converted_36h, 0) AS converted_36h
FROM g_stitched
ORDER BY customer
LIMIT $1
