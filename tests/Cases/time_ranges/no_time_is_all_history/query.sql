WITH g_orders AS MATERIALIZED (
  SELECT COUNT(*) AS orders_count
  FROM public.orders
  WHERE status IS DISTINCT FROM $1
),
g_refunds AS MATERIALIZED (
  SELECT COUNT(*) AS refunds_count
  FROM public.refunds
),
g_stack AS (
  SELECT orders_count, NULL::bigint AS refunds_count
  FROM g_orders
  UNION ALL
  SELECT NULL, refunds_count
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT MAX(orders_count) AS orders_count, MAX(refunds_count) AS refunds_count
  FROM g_stack
)
SELECT COALESCE(orders_count, 0) AS orders_count, COALESCE(refunds_count, 0) AS refunds_count
FROM g_stitched
