WITH g_converted_same_product_events AS (
  SELECT
    visits.device,
    visits.customer_id AS g_entity,
    products.product_name AS g_same,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  UNION ALL
  SELECT NULL, purchases.customer_id, products.product_name, purchases.purchased_at, 1, 0, NULL
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.customer_id IS NOT NULL AND products.product_name IS NOT NULL AND purchases.purchased_at IS NOT NULL
),
g_converted_same_product_next AS (
  SELECT
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity, g_same ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_same_product_events
),
g_converted_same_product AS MATERIALIZED (
  SELECT
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_same_product
  FROM g_converted_same_product_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT device, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT device, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_converted_ever_events AS (
  SELECT device, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_ever_next AS (
  SELECT
    device,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_ever_events
),
g_converted_ever AS MATERIALIZED (
  SELECT device, COUNT(*) FILTER (WHERE g_next IS NOT NULL) AS converted_ever
  FROM g_converted_ever_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT device, converted_same_product, NULL::bigint AS converted_7d, NULL::bigint AS converted_ever
  FROM g_converted_same_product
  UNION ALL
  SELECT device, NULL, converted_7d, NULL
  FROM g_converted_7d
  UNION ALL
  SELECT device, NULL, NULL, converted_ever
  FROM g_converted_ever
),
g_stitched AS MATERIALIZED (
  SELECT
    device,
    MAX(converted_same_product) AS converted_same_product,
    MAX(converted_7d) AS converted_7d,
    MAX(converted_ever) AS converted_ever
  FROM g_stack
  GROUP BY 1
)
SELECT
  device,
  COALESCE(converted_same_product, 0) AS converted_same_product,
  COALESCE(converted_7d, 0) AS converted_7d,
  COALESCE(converted_ever, 0) AS converted_ever
FROM g_stitched
ORDER BY device COLLATE "C"
LIMIT $1
