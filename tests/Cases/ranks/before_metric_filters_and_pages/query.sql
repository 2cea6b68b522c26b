WITH g_purchases AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  GROUP BY 1
),
g_ranked AS (
  SELECT
    product_name,
    revenue,
    g_orphan_product,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_purchases
)
SELECT product_name, revenue, revenue_rank, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_ranked
WHERE revenue < $1
ORDER BY revenue_rank DESC NULLS LAST, product_name COLLATE "C"
LIMIT $2 OFFSET $3
