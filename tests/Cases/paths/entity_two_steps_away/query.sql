WITH g_lines AS MATERIALIZED (
  SELECT
    orders.customer_id AS customer,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  WHERE orders.customer_id IN ($2, $3)
  GROUP BY 1
)
SELECT customer, revenue, SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_lines
ORDER BY customer
LIMIT $4
