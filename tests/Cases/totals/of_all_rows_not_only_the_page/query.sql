WITH g_purchases AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.status = $1
  GROUP BY 1
)
SELECT product_name, revenue, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_purchases
WHERE revenue > $2
ORDER BY revenue DESC NULLS LAST, product_name COLLATE "C"
LIMIT $3
