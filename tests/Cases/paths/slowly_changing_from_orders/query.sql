WITH g_orders AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.orders
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = orders.customer_id
    AND customer_tiers.valid_from <= orders.placed_at
    AND (customer_tiers.valid_to > orders.placed_at OR customer_tiers.valid_to IS NULL)
  WHERE orders.status IS DISTINCT FROM $1
  GROUP BY 1
)
SELECT tier, orders_count, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_orders
ORDER BY tier COLLATE "C"
LIMIT $2
