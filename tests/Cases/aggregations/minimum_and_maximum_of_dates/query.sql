WITH g_refunds AS MATERIALIZED (
  SELECT
    customers.country,
    MIN(refunds.refunded_on) AS first_refund,
    MAX(refunds.refunded_on) AS last_refund,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1
)
SELECT
  country,
  first_refund,
  last_refund,
  refunds_count,
  SUM(g_orphan_line) OVER () AS g_orphan_line,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_refunds
ORDER BY country COLLATE "C"
LIMIT $2
