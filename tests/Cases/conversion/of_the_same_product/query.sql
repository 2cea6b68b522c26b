WITH g_visits AS MATERIALIZED (
  SELECT
    visits.customer_id AS customer,
    products.product_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  GROUP BY 1, 2
),
g_converted_same_product_events AS (
  SELECT
    visits.customer_id AS customer,
    products.product_name,
    visits.customer_id AS g_entity,
    products.product_name AS g_same,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  UNION ALL
  SELECT NULL, NULL, purchases.customer_id, products.product_name, purchases.purchased_at, 1, 0, NULL
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.customer_id IS NOT NULL AND products.product_name IS NOT NULL AND purchases.purchased_at IS NOT NULL
),
g_converted_same_product_next AS (
  SELECT
    customer,
    product_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity, g_same ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_same_product_events
),
g_converted_same_product AS MATERIALIZED (
  SELECT
    customer,
    product_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_same_product
  FROM g_converted_same_product_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT customer, product_name, visits_count, g_orphan_product, NULL::bigint AS converted_same_product
  FROM g_visits
  UNION ALL
  SELECT customer, product_name, NULL, NULL, converted_same_product
  FROM g_converted_same_product
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    product_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(converted_same_product) AS converted_same_product
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  customer,
  product_name,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_same_product, 0) AS converted_same_product,
  SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_stitched
ORDER BY customer, product_name COLLATE "C"
LIMIT $1
