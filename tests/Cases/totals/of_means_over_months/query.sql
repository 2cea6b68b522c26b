WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_period, kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_revenue_per_month_average_values AS (
  SELECT g_period, region, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT region, WIDTH_BUCKET(g_period, $5::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1, 2
)
SELECT region, metric_time_quarter, revenue_per_month
FROM g_revenue_per_month_average
ORDER BY region COLLATE "C", metric_time_quarter
LIMIT $6
