WITH g_purchases AS MATERIALIZED (
  SELECT purchases.customer_id AS customer, SUM(purchases.amount) AS revenue
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE customer_tiers.tier IN ($1, $2)
  GROUP BY 1
)
SELECT customer, revenue
FROM g_purchases
ORDER BY customer
LIMIT $3
