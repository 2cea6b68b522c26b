WITH g_orders AS MATERIALIZED (
  SELECT
    shipping.state AS order_shipping_state,
    orders.state AS order_orders_state,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.order_id IS NOT NULL AND shipping.order_id IS NULL) AS g_orphan_order
  FROM public.orders
  LEFT JOIN public.shipping ON shipping.order_id = orders.order_id
  WHERE orders.status IS DISTINCT FROM $1
  GROUP BY 1, 2
)
SELECT order_shipping_state, order_orders_state, orders_count, SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_orders
ORDER BY order_shipping_state COLLATE "C", order_orders_state COLLATE "C"
LIMIT $2
