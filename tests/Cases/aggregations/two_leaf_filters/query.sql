WITH g_orders AS MATERIALIZED (
  SELECT
    orders.status,
    COUNT(*) FILTER (WHERE orders.status = $1) AS paid_orders,
    COUNT(*) FILTER (WHERE customers.country = $2) AS german_orders
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $3 AND (orders.status = $4 OR customers.country = $5)
  GROUP BY 1
)
SELECT status, paid_orders, german_orders
FROM g_orders
ORDER BY status COLLATE "C"
LIMIT $6
