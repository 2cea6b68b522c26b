WITH g_purchases AS MATERIALIZED (
  SELECT purchases.purchase_id AS purchase, COUNT(*) AS purchases_count
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  WHERE CASE WHEN regions.region_name = $1 THEN 1 ELSE 0 END = 0
  GROUP BY 1
)
SELECT purchase, purchases_count
FROM g_purchases
ORDER BY purchase
LIMIT $2
