WITH g_refunds AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(refunds.refunded_on, $1::date[]) AS metric_time_month,
    DATE_TRUNC('month', orders.placed_at AT TIME ZONE 'Europe/Berlin')::date AS order_placed_at_month,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  WHERE refunds.refunded_on >= $3 AND refunds.refunded_on < $4
  GROUP BY 1, 2
)
SELECT
  metric_time_month,
  order_placed_at_month,
  refunded,
  SUM(g_orphan_line) OVER () AS g_orphan_line,
  SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_refunds
ORDER BY metric_time_month, order_placed_at_month
LIMIT $5
