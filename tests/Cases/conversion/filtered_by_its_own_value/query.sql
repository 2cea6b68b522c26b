WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count_2
  FROM public.visits
  GROUP BY 1
),
g_conversion_7d_events AS (
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
g_conversion_7d_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count_2, NULL::bigint AS conversion_7d, NULL::bigint AS visits_count
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, conversion_7d, visits_count
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(visits_count_2) AS visits_count_2,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count) AS visits_count
  FROM g_stack
  GROUP BY 1
),
g_metrics AS (
  SELECT
    customer,
    ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_2,
    COALESCE(visits_count_2, 0) AS visits_count_3
  FROM g_stitched
  WHERE ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) >= $1
)
SELECT customer, conversion_7d_2, visits_count_3
FROM g_metrics
ORDER BY customer
LIMIT $2
