WITH g_visits AS MATERIALIZED (
  SELECT
    customers.country,
    categories.category_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    categories.category_name,
    SUM(purchases.amount) AS revenue,
    COUNT(DISTINCT purchases.customer_id) AS buyers,
    COUNT(*) AS purchases_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product_2,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category_2
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  GROUP BY 1, 2
),
g_conversion_7d_events AS (
  SELECT
    customers.country,
    categories.category_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    country,
    category_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    country,
    category_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    country,
    category_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    g_orphan_category,
    NULL::numeric AS revenue,
    NULL::bigint AS buyers,
    NULL::bigint AS purchases_count,
    NULL::bigint AS g_orphan_customer_2,
    NULL::bigint AS g_orphan_product_2,
    NULL::bigint AS g_orphan_category_2,
    NULL::bigint AS conversion_7d,
    NULL::bigint AS visits_count_2
  FROM g_visits
  UNION ALL
  SELECT
    country,
    category_name,
    NULL,
    NULL,
    NULL,
    NULL,
    revenue,
    buyers,
    purchases_count,
    g_orphan_customer_2,
    g_orphan_product_2,
    g_orphan_category_2,
    NULL,
    NULL
  FROM g_purchases
  UNION ALL
  SELECT
    country,
    category_name,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    conversion_7d,
    visits_count_2
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    category_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(g_orphan_category) AS g_orphan_category,
    MAX(revenue) AS revenue,
    MAX(buyers) AS buyers,
    MAX(purchases_count) AS purchases_count,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(g_orphan_product_2) AS g_orphan_product_2,
    MAX(g_orphan_category_2) AS g_orphan_category_2,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    country,
    category_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    g_orphan_category,
    revenue,
    buyers,
    purchases_count,
    g_orphan_customer_2,
    g_orphan_product_2,
    g_orphan_category_2,
    conversion_7d,
    visits_count_2,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_stitched
),
g_ranked_2 AS (
  SELECT
    country,
    category_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    g_orphan_category,
    revenue,
    buyers,
    purchases_count,
    g_orphan_customer_2,
    g_orphan_product_2,
    g_orphan_category_2,
    conversion_7d,
    visits_count_2,
    revenue_rank,
    CASE
      WHEN COALESCE(buyers, 0) IS NOT NULL THEN RANK() OVER (ORDER BY COALESCE(buyers, 0) DESC NULLS LAST)
    END AS buyers_rank
  FROM g_ranked
),
g_ranked_3 AS (
  SELECT
    country,
    category_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    g_orphan_category,
    revenue,
    buyers,
    purchases_count,
    g_orphan_customer_2,
    g_orphan_product_2,
    g_orphan_category_2,
    conversion_7d,
    visits_count_2,
    revenue_rank,
    buyers_rank,
    CASE
      WHEN ROUND(revenue / NULLIF(COALESCE(purchases_count, 0), 0), 10) IS NOT NULL THEN RANK() OVER (ORDER BY ROUND(revenue / NULLIF(COALESCE(purchases_count, 0), 0), 10) DESC NULLS LAST)
    END AS ticket_rank
  FROM g_ranked_2
),
g_ranked_4 AS (
  SELECT
    country,
    category_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    g_orphan_category,
    revenue,
    buyers,
    purchases_count,
    g_orphan_customer_2,
    g_orphan_product_2,
    g_orphan_category_2,
    conversion_7d,
    visits_count_2,
    revenue_rank,
    buyers_rank,
    ticket_rank,
    CASE
      WHEN ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) IS NOT NULL THEN RANK() OVER (ORDER BY ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) DESC NULLS LAST)
    END AS conversion_rank
  FROM g_ranked_3
)
SELECT
  country,
  category_name,
  COALESCE(visits_count, 0) AS visits_count,
  revenue_rank,
  buyers_rank,
  ticket_rank,
  conversion_rank,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_product_2) OVER () AS g_orphan_product_2,
  SUM(g_orphan_category_2) OVER () AS g_orphan_category_2
FROM g_ranked_4
ORDER BY revenue_rank, conversion_rank DESC NULLS LAST, country COLLATE "C", category_name COLLATE "C"
LIMIT $1
