WITH g_orders AS MATERIALIZED (
  SELECT customers.region, orders.status
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1, 2
)
SELECT region, status
FROM g_orders
ORDER BY region COLLATE "C", status COLLATE "C"
LIMIT $1
