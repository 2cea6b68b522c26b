WITH g_orders AS MATERIALIZED (
  SELECT order_id AS "order", COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $1 AND placed_at < $2 AND status IS DISTINCT FROM $3
  GROUP BY 1
)
SELECT "order", orders_count
FROM g_orders
ORDER BY "order"
LIMIT $4
