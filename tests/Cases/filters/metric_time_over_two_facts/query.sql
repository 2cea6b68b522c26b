WITH g_orders AS MATERIALIZED (
  SELECT COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $1 AND status IS DISTINCT FROM $2
),
g_refunds AS MATERIALIZED (
  SELECT SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $3
),
g_stack AS (
  SELECT orders_count, NULL::numeric AS refunded
  FROM g_orders
  UNION ALL
  SELECT NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT MAX(orders_count) AS orders_count, MAX(refunded) AS refunded
  FROM g_stack
)
SELECT COALESCE(orders_count, 0) AS orders_count, refunded
FROM g_stitched
