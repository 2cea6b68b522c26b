WITH g_visits AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  GROUP BY 1
),
g_conversion_7d_events AS (
  SELECT
    customers.country,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    country,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    country,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT country, visits_count, g_orphan_customer, NULL::bigint AS conversion_7d, NULL::bigint AS visits_count_2
  FROM g_visits
  UNION ALL
  SELECT country, NULL, NULL, conversion_7d, visits_count_2
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  country,
  COALESCE(visits_count, 0) AS visits_count,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_7d_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_stitched
ORDER BY country COLLATE "C"
LIMIT $1
