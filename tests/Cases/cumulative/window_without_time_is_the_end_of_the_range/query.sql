WITH g_orders AS MATERIALIZED (
  SELECT COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $1 AND placed_at < $2 AND status IS DISTINCT FROM $3
),
g_lines AS MATERIALIZED (
  SELECT SUM(lines.quantity * lines.price) AS revenue
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $4
  WHERE orders.placed_at < $5
),
g_stack AS (
  SELECT orders_count, NULL::numeric AS revenue
  FROM g_orders
  UNION ALL
  SELECT NULL, revenue
  FROM g_lines
),
g_stitched AS MATERIALIZED (
  SELECT MAX(orders_count) AS orders_count, MAX(revenue) AS revenue
  FROM g_stack
)
SELECT COALESCE(orders_count, 0) AS orders_7d, revenue AS revenue_so_far
FROM g_stitched
