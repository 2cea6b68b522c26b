WITH g_visits AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.visits
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = visits.customer_id
    AND customer_tiers.valid_from <= visits.visited_at
    AND (customer_tiers.valid_to > visits.visited_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT
    customer_tiers.tier,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = visits.customer_id
    AND customer_tiers.valid_from <= visits.visited_at
    AND (customer_tiers.valid_to > visits.visited_at OR customer_tiers.valid_to IS NULL)
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    tier,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT tier, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT tier, visits_count, g_orphan_customer, NULL::bigint AS converted_7d
  FROM g_visits
  UNION ALL
  SELECT tier, NULL, NULL, converted_7d
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    tier,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(converted_7d) AS converted_7d
  FROM g_stack
  GROUP BY 1
)
SELECT
  tier,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_stitched
ORDER BY tier COLLATE "C"
LIMIT $1
