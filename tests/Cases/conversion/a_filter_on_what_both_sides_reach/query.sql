WITH g_visits AS MATERIALIZED (
  SELECT
    products.product_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  WHERE categories.category_name IS DISTINCT FROM $1
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT
    products.product_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN categories.category_name IS DISTINCT FROM $2 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    product_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    product_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT product_name, visits_count, g_orphan_product, NULL::bigint AS converted_7d
  FROM g_visits
  UNION ALL
  SELECT product_name, NULL, NULL, converted_7d
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    product_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(converted_7d) AS converted_7d
  FROM g_stack
  GROUP BY 1
)
SELECT
  product_name,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d,
  SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_stitched
ORDER BY product_name COLLATE "C"
LIMIT $3
