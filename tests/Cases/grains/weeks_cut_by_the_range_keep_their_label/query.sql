WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS metric_time_week, COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $2 AND placed_at < $3 AND status IS DISTINCT FROM $4
  GROUP BY 1
)
SELECT metric_time_week, orders_count
FROM g_orders
ORDER BY metric_time_week
LIMIT $5
