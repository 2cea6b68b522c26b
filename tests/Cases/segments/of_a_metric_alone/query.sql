WITH g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS large_count
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3 AND amount >= $4
  GROUP BY 1
)
SELECT metric_time_month, large_count
FROM g_purchases
ORDER BY metric_time_month
LIMIT $5
