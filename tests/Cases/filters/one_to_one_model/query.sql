WITH g_orders AS MATERIALIZED (
  SELECT orders.order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.shipping ON shipping.order_id = orders.order_id
  WHERE orders.status IS DISTINCT FROM $1
    AND shipping.carrier IS DISTINCT FROM $2
    AND orders.status = $3
    AND orders.customer_id IN ($4, $5)
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $6
