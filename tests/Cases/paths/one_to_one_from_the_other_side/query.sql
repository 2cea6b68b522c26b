WITH g_shipping AS MATERIALIZED (
  SELECT
    orders.status,
    customers.country,
    COUNT(*) AS parcels,
    COUNT(*) FILTER (WHERE shipping.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.shipping
  LEFT JOIN public.orders ON orders.order_id = shipping.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1, 2
)
SELECT
  status,
  country,
  parcels,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_shipping
ORDER BY status COLLATE "C", country COLLATE "C"
LIMIT $2
