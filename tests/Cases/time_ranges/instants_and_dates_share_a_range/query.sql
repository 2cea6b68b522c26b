WITH g_lines AS MATERIALIZED (
  SELECT SUM(lines.quantity * lines.price) AS revenue
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  WHERE orders.placed_at >= $2 AND orders.placed_at < $3
),
g_refunds AS MATERIALIZED (
  SELECT SUM(amount) AS refunded, COUNT(*) AS refunds_count
  FROM public.refunds
  WHERE refunded_on >= $4 AND refunded_on < $5
),
g_orders AS MATERIALIZED (
  SELECT COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $6 AND placed_at < $7 AND status IS DISTINCT FROM $8
),
g_stack AS (
  SELECT revenue, NULL::numeric AS refunded, NULL::bigint AS refunds_count, NULL::bigint AS orders_count
  FROM g_lines
  UNION ALL
  SELECT NULL, refunded, refunds_count, NULL
  FROM g_refunds
  UNION ALL
  SELECT NULL, NULL, NULL, orders_count
  FROM g_orders
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(revenue) AS revenue,
    MAX(refunded) AS refunded,
    MAX(refunds_count) AS refunds_count,
    MAX(orders_count) AS orders_count
  FROM g_stack
)
SELECT revenue, refunded, COALESCE(orders_count, 0) AS orders_count, COALESCE(refunds_count, 0) AS refunds_count
FROM g_stitched
