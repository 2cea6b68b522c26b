SELECT COUNT(*) AS orders_count
FROM public.orders
LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = orders.customer_id
  AND customer_tiers.valid_from <= orders.placed_at
  AND (customer_tiers.valid_to > orders.placed_at OR customer_tiers.valid_to IS NULL)
WHERE orders.status IS DISTINCT FROM $1 AND customer_tiers.tier = $2
