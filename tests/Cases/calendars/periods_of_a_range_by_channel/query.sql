WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_period, channel, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1, 2
)
SELECT metric_time_period, channel, revenue
FROM g_orders
ORDER BY metric_time_period, channel COLLATE "C"
LIMIT $4
