WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS metric_time_year, COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $2 AND placed_at < $3 AND status IS DISTINCT FROM $4
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_year, COUNT(*) AS refunds_count
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_year, orders_count, NULL::bigint AS refunds_count
  FROM g_orders
  UNION ALL
  SELECT metric_time_year, NULL, refunds_count
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_year, MAX(orders_count) AS orders_count, MAX(refunds_count) AS refunds_count
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_year, COALESCE(orders_count, 0) AS orders_count, COALESCE(refunds_count, 0) AS refunds_count
FROM g_stitched
ORDER BY metric_time_year
LIMIT $8
