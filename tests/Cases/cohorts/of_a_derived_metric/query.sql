WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND visits_count >= $1 AND visits_count IS NOT NULL
),
g_purchases AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue_of_visitors__revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_purchases_2 AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product_2
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  GROUP BY 1
),
g_stack AS (
  SELECT
    product_name,
    revenue_of_visitors__revenue,
    g_orphan_product,
    NULL::numeric AS revenue,
    NULL::bigint AS g_orphan_product_2
  FROM g_purchases
  UNION ALL
  SELECT product_name, NULL, NULL, revenue, g_orphan_product_2
  FROM g_purchases_2
),
g_stitched AS MATERIALIZED (
  SELECT
    product_name,
    MAX(revenue_of_visitors__revenue) AS revenue_of_visitors__revenue,
    MAX(g_orphan_product) AS g_orphan_product,
    MAX(revenue) AS revenue,
    MAX(g_orphan_product_2) AS g_orphan_product_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  product_name,
  revenue_of_visitors__revenue AS revenue_of_visitors,
  revenue,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_product_2) OVER () AS g_orphan_product_2
FROM g_stitched
ORDER BY product_name COLLATE "C"
LIMIT $2
