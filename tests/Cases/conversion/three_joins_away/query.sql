WITH g_visits AS MATERIALIZED (
  SELECT
    regions.region_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer,
    COUNT(*) FILTER (WHERE customers.home_store_id IS NOT NULL AND stores.store_id IS NULL) AS g_orphan_home_store,
    COUNT(*) FILTER (WHERE stores.region_id IS NOT NULL AND regions.region_id IS NULL) AS g_orphan_region
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  LEFT JOIN public.stores ON stores.store_id = customers.home_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  WHERE stores.city IS DISTINCT FROM $1
  GROUP BY 1
),
g_conversion_7d_events AS (
  SELECT
    regions.region_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN stores.city IS DISTINCT FROM $2 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  LEFT JOIN public.stores ON stores.store_id = customers.home_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    region_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    region_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT
    region_name,
    visits_count,
    g_orphan_customer,
    g_orphan_home_store,
    g_orphan_region,
    NULL::bigint AS conversion_7d,
    NULL::bigint AS visits_count_2
  FROM g_visits
  UNION ALL
  SELECT region_name, NULL, NULL, NULL, NULL, conversion_7d, visits_count_2
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    region_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(g_orphan_home_store) AS g_orphan_home_store,
    MAX(g_orphan_region) AS g_orphan_region,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region_name,
  COALESCE(visits_count, 0) AS visits_count,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_7d_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_home_store) OVER () AS g_orphan_home_store,
  SUM(g_orphan_region) OVER () AS g_orphan_region
FROM g_stitched
ORDER BY region_name COLLATE "C"
LIMIT $3
