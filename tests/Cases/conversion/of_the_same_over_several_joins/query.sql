WITH g_visits AS MATERIALIZED (
  SELECT
    visits.customer_id AS customer,
    categories.category_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  GROUP BY 1, 2
),
g_converted_same_kind_events AS (
  SELECT
    visits.customer_id AS customer,
    categories.category_name,
    visits.customer_id AS g_entity,
    categories.category_name AS g_same_1,
    customers.country AS g_same_2,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  UNION ALL
  SELECT
    NULL,
    NULL,
    purchases.customer_id,
    categories.category_name,
    customers.country,
    purchases.purchased_at,
    1,
    0,
    NULL
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.customer_id IS NOT NULL
    AND categories.category_name IS NOT NULL
    AND customers.country IS NOT NULL
    AND purchases.purchased_at IS NOT NULL
),
g_converted_same_kind_numbered AS (
  SELECT
    customer,
    category_name,
    g_entity,
    g_same_1,
    g_same_2,
    g_at,
    g_kind,
    g_counted,
    COUNT(CASE WHEN g_kind = 0 THEN 1 END) OVER (PARTITION BY g_entity, g_same_1, g_same_2 ORDER BY g_at, g_kind, g_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_number
  FROM g_converted_same_kind_events
),
g_converted_same_kind_touched AS (
  SELECT
    FIRST_VALUE(customer) OVER (PARTITION BY g_entity, g_same_1, g_same_2, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS customer,
    FIRST_VALUE(category_name) OVER (PARTITION BY g_entity, g_same_1, g_same_2, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS category_name,
    FIRST_VALUE(g_at) OVER (PARTITION BY g_entity, g_same_1, g_same_2, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_at,
    g_at AS g_next,
    g_kind,
    FIRST_VALUE(g_counted) OVER (PARTITION BY g_entity, g_same_1, g_same_2, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_counted
  FROM g_converted_same_kind_numbered
),
g_converted_same_kind AS MATERIALIZED (
  SELECT
    customer,
    category_name,
    COUNT(*) FILTER (WHERE g_kind = 1 AND g_next < g_at + INTERVAL '720 hours') AS converted_same_kind
  FROM g_converted_same_kind_touched
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT customer, category_name, visits_count, g_orphan_product, g_orphan_category, NULL::bigint AS converted_same_kind
  FROM g_visits
  UNION ALL
  SELECT customer, category_name, NULL, NULL, NULL, converted_same_kind
  FROM g_converted_same_kind
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    category_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(g_orphan_category) AS g_orphan_category,
    MAX(converted_same_kind) AS converted_same_kind
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  customer,
  category_name,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_same_kind, 0) AS converted_same_kind,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category
FROM g_stitched
ORDER BY customer, category_name COLLATE "C"
LIMIT $1
