WITH g_visits AS MATERIALIZED (
  SELECT product_id AS g_product, COUNT(DISTINCT customer_id) AS visitors
  FROM public.visits
  GROUP BY 1
),
g_product_cohort AS MATERIALIZED (
  SELECT g_product
  FROM g_visits
  WHERE g_product IS NOT NULL AND visitors >= $1 AND visitors IS NOT NULL
),
g_purchases AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.product_id IN (SELECT g_product_cohort.g_product FROM g_product_cohort)
  GROUP BY 1
)
SELECT product_name, revenue, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_purchases
ORDER BY product_name COLLATE "C"
LIMIT $2
