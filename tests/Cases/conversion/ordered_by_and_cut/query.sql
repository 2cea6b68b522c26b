WITH g_conversion_7d_events AS (
  SELECT
    products.product_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id,
    CASE WHEN visits.product_id IS NOT NULL AND products.product_id IS NULL THEN 1 ELSE 0 END AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL, 0
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    product_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next,
    g_orphan_product
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    product_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE g_orphan_product = 1) AS g_orphan_product
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_metrics AS (
  SELECT
    product_name,
    ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_2,
    COALESCE(g_orphan_product, 0) AS g_orphan_product
  FROM g_conversion_7d
)
SELECT product_name, conversion_7d_2, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_metrics
ORDER BY conversion_7d_2 DESC NULLS LAST, product_name COLLATE "C"
LIMIT $1 OFFSET $2
