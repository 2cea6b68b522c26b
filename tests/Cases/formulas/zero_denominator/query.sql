WITH g_lines AS MATERIALIZED (
  SELECT
    orders.status,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  WHERE lines.order_id = $2
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    orders.status,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order_2
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $3
  WHERE lines.order_id = $4
  GROUP BY 1
),
g_stack AS (
  SELECT
    status,
    revenue,
    g_orphan_order,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_line,
    NULL::bigint AS g_orphan_order_2
  FROM g_lines
  UNION ALL
  SELECT status, NULL, NULL, refunded, g_orphan_line, g_orphan_order_2
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    status,
    MAX(revenue) AS revenue,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(refunded) AS refunded,
    MAX(g_orphan_line) AS g_orphan_line,
    MAX(g_orphan_order_2) AS g_orphan_order_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  status,
  revenue,
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_line) OVER () AS g_orphan_line,
  SUM(g_orphan_order_2) OVER () AS g_orphan_order_2
FROM g_stitched
ORDER BY status COLLATE "C"
LIMIT $5
