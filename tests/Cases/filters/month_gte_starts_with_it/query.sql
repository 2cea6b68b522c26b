WITH g_orders AS MATERIALIZED (
  SELECT order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  WHERE status IS DISTINCT FROM $1 AND placed_at >= $2
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $3
