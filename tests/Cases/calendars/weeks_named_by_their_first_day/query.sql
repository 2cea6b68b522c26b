WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_retail_445_week, COUNT(*) AS orders_count
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
)
SELECT metric_time_retail_445_week, orders_count
FROM g_orders
ORDER BY metric_time_retail_445_week
LIMIT $4
