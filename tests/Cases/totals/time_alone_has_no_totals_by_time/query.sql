WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
)
SELECT metric_time_month, buyers
FROM g_sales
ORDER BY metric_time_month
LIMIT $5
