WITH g_orders AS MATERIALIZED (
  SELECT orders.order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $1 AND customers.country = $2
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $3
