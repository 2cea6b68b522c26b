WITH g_orders AS MATERIALIZED (
  SELECT orders.order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.addresses ON addresses.address_id = orders.ship_address_id
  WHERE orders.status IS DISTINCT FROM $1 AND addresses.city IS NOT NULL AND orders.status = $2
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $3
