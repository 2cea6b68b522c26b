WITH g_purchases AS MATERIALIZED (
  SELECT purchases.purchase_id AS purchase, COUNT(*) AS purchases_count, SUM(purchases.amount) AS revenue
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  LEFT JOIN public.regions ON regions.region_id = stores.region_id
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE regions.region_name = $1 AND customer_tiers.tier = $2
  GROUP BY 1
)
SELECT purchase, purchases_count, revenue
FROM g_purchases
ORDER BY purchase
LIMIT $3
