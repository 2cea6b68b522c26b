WITH g_visits AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(visits.visited_at, $1::timestamptz[]) AS metric_time_quarter,
    products.product_name,
    COUNT(*) AS visits_count_2,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  WHERE visits.visited_at >= $2 AND visits.visited_at < $3
  GROUP BY 1, 2
),
g_conversion_7d_events AS (
  SELECT
    WIDTH_BUCKET(visits.visited_at, $1::timestamptz[]) AS metric_time_quarter,
    products.product_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visits.visited_at < $4 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  WHERE visits.visited_at >= $5 AND visits.visited_at < $6
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $7 AND purchased_at < $8 AND customer_id IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    metric_time_quarter,
    product_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    product_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    metric_time_quarter,
    product_name,
    visits_count_2,
    g_orphan_product,
    NULL::bigint AS conversion_7d,
    NULL::bigint AS visits_count
  FROM g_visits
  UNION ALL
  SELECT metric_time_quarter, product_name, NULL, NULL, conversion_7d, visits_count
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    product_name,
    MAX(visits_count_2) AS visits_count_2,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count) AS visits_count
  FROM g_stack
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    metric_time_quarter,
    product_name,
    visits_count_2,
    g_orphan_product,
    conversion_7d,
    visits_count,
    CASE
      WHEN ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_quarter ORDER BY ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) DESC NULLS LAST)
    END AS conversion_rank
  FROM g_stitched
),
g_metrics AS (
  SELECT
    metric_time_quarter,
    product_name,
    ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_2,
    COALESCE(g_orphan_product, 0) AS g_orphan_product
  FROM g_ranked
  WHERE conversion_rank <= $9 AND (COALESCE(visits_count_2, 0) >= $10 OR conversion_rank = $11)
)
SELECT metric_time_quarter, product_name, conversion_7d_2, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_metrics
ORDER BY metric_time_quarter, product_name COLLATE "C"
LIMIT $12
