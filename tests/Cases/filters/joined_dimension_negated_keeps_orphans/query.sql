WITH g_orders AS MATERIALIZED (
  SELECT orders.order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $1 AND (customers.country NOT IN ($2, $3) OR customers.country IS NULL)
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $4
