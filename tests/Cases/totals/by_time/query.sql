WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month,
    channel,
    COUNT(DISTINCT customer_id) AS buyers,
    COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
)
SELECT metric_time_month, channel, buyers, purchases_count
FROM g_purchases
ORDER BY metric_time_month, channel COLLATE "C"
LIMIT $4
