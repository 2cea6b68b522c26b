WITH g_purchases AS MATERIALIZED (
  SELECT
    products.product_name,
    MAX(purchases.amount) AS largest,
    MAX(stores.city COLLATE "C") AS last_city,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  GROUP BY 1
)
SELECT product_name, largest, last_city, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_purchases
WHERE largest < $1 OR last_city = $2
ORDER BY product_name COLLATE "C"
LIMIT $3
