WITH g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, COUNT(DISTINCT customer_id) AS buyers
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1
)
SELECT metric_time_month, buyers
FROM g_purchases
ORDER BY metric_time_month
LIMIT $4
