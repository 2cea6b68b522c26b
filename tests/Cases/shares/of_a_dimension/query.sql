WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    categories.category_name,
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT categories.category_name, SUM(purchases.amount) AS revenue_2
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  GROUP BY 1
),
g_share_in_category_total AS (
  SELECT category_name, revenue_2 AS share_in_category
  FROM g_purchases
),
g_beside AS (
  SELECT
    category_name,
    product_name,
    revenue,
    g_orphan_product,
    g_orphan_category,
    NULL::numeric AS share_in_category,
    0 AS g_is_total
  FROM g_purchases_2
  UNION ALL
  SELECT category_name, NULL, NULL, NULL, NULL, share_in_category, 1
  FROM g_share_in_category_total
),
g_shared AS (
  SELECT
    category_name,
    product_name,
    revenue,
    g_orphan_product,
    g_orphan_category,
    MAX(share_in_category) OVER (PARTITION BY category_name) AS share_in_category,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT category_name, product_name, revenue, g_orphan_product, g_orphan_category, share_in_category
  FROM g_shared
  WHERE g_is_total = 0
)
SELECT
  category_name,
  product_name,
  revenue,
  ROUND(revenue / NULLIF(share_in_category, 0), 10) AS share_in_category_2,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category
FROM g_with_total
ORDER BY category_name COLLATE "C", product_name COLLATE "C"
LIMIT $1
