WITH g_sales AS MATERIALIZED (
  SELECT kiosks.region, WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_day, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
)
SELECT region, metric_time_day, revenue AS revenue_week_ago
FROM g_sales
ORDER BY region COLLATE "C", metric_time_day
LIMIT $5
