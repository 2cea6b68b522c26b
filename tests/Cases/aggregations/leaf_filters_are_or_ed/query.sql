WITH g_orders AS MATERIALIZED (
  SELECT status, COUNT(*) FILTER (WHERE status = $1) AS completed_orders, COUNT(*) AS orders_count
  FROM public.orders
  GROUP BY 1
)
SELECT status, completed_orders, orders_count
FROM g_orders
ORDER BY status COLLATE "C"
LIMIT $2
