WITH g_visits AS MATERIALIZED (
  SELECT
    customers.country,
    products.product_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer,
    COUNT(*) FILTER (WHERE visits.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  WHERE categories.category_name = $1
  GROUP BY 1, 2
),
g_purchases_3 AS MATERIALIZED (
  SELECT
    customers.country,
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) AS purchases_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product_2
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE categories.category_name = $2
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    country,
    product_name,
    visits_count,
    g_orphan_customer,
    g_orphan_product,
    NULL::numeric AS revenue,
    NULL::bigint AS purchases_count,
    NULL::bigint AS g_orphan_customer_2,
    NULL::bigint AS g_orphan_product_2
  FROM g_visits
  UNION ALL
  SELECT country, product_name, NULL, NULL, NULL, revenue, purchases_count, g_orphan_customer_2, g_orphan_product_2
  FROM g_purchases_3
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    product_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(revenue) AS revenue,
    MAX(purchases_count) AS purchases_count,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(g_orphan_product_2) AS g_orphan_product_2
  FROM g_stack
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT SUM(purchases.amount) AS revenue_2
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  WHERE categories.category_name = $3
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_stitched.country,
    g_stitched.product_name,
    g_stitched.visits_count,
    g_stitched.g_orphan_customer,
    g_stitched.g_orphan_product,
    g_stitched.revenue,
    g_stitched.purchases_count,
    g_stitched.g_orphan_customer_2,
    g_stitched.g_orphan_product_2,
    g_revenue_share_total.revenue_share
  FROM g_stitched
  CROSS JOIN g_revenue_share_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT COUNT(*) AS purchases_count_2
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  WHERE categories.category_name = $4
),
g_purchases_share_total AS (
  SELECT purchases_count_2 AS purchases_share
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT
    g_with_total.country,
    g_with_total.product_name,
    g_with_total.visits_count,
    g_with_total.g_orphan_customer,
    g_with_total.g_orphan_product,
    g_with_total.revenue,
    g_with_total.purchases_count,
    g_with_total.g_orphan_customer_2,
    g_with_total.g_orphan_product_2,
    g_with_total.revenue_share,
    g_purchases_share_total.purchases_share
  FROM g_with_total
  CROSS JOIN g_purchases_share_total
)
SELECT
  country,
  product_name,
  COALESCE(visits_count, 0) AS visits_count,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  ROUND(COALESCE(purchases_count, 0)::numeric / NULLIF(purchases_share, 0), 10) AS purchases_share_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_product_2) OVER () AS g_orphan_product_2
FROM g_with_total_2
ORDER BY country COLLATE "C", product_name COLLATE "C"
LIMIT $5
