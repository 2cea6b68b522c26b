WITH g_converted_mobile_events AS (
  SELECT
    products.product_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visits.device = $1 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id,
    CASE WHEN visits.product_id IS NOT NULL AND products.product_id IS NULL THEN 1 ELSE 0 END AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL, 0
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_mobile_next AS (
  SELECT
    product_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next,
    g_orphan_product
  FROM g_converted_mobile_events
),
g_converted_mobile AS MATERIALIZED (
  SELECT
    product_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_mobile,
    COUNT(*) FILTER (WHERE g_orphan_product = 1) AS g_orphan_product
  FROM g_converted_mobile_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  product_name,
  COALESCE(converted_mobile, 0) AS converted_mobile,
  SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_converted_mobile
ORDER BY product_name COLLATE "C"
LIMIT $2
