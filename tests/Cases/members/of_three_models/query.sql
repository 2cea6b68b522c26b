WITH g_purchases AS MATERIALIZED (
  SELECT purchases.channel, categories.category_name, regions.region_name
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  WHERE customers.country = $1
  GROUP BY 1, 2, 3
)
SELECT channel, category_name, region_name
FROM g_purchases
ORDER BY channel COLLATE "C", category_name COLLATE "C", region_name COLLATE "C"
LIMIT $2
