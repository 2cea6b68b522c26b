WITH g_orders AS MATERIALIZED (
  SELECT orders.order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $1 AND orders.status = $2 AND orders.priority = $3 AND customers.country = $4
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $5
