WITH g_orders AS MATERIALIZED (
  SELECT
    channel,
    WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_retail_445_quarter,
    SUM(amount) AS revenue,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1, 2
)
SELECT channel, metric_time_retail_445_quarter, revenue, orders_count
FROM g_orders
ORDER BY channel COLLATE "C", metric_time_retail_445_quarter
LIMIT $4
