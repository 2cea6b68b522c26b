WITH g_lines AS MATERIALIZED (
  SELECT
    orders.status,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) AS lines_count,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  GROUP BY 1
)
SELECT status, revenue, lines_count, SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_lines
ORDER BY status COLLATE "C"
LIMIT $2
