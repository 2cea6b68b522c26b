WITH g_purchases AS MATERIALIZED (
  SELECT
    categories.category_name,
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    category_name,
    country,
    revenue,
    g_orphan_product,
    g_orphan_category,
    g_orphan_customer,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY category_name ORDER BY revenue DESC NULLS LAST)
    END AS rank_in_category
  FROM g_purchases
)
SELECT
  category_name,
  country,
  revenue,
  rank_in_category,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_ranked
ORDER BY category_name COLLATE "C", country COLLATE "C"
LIMIT $1
