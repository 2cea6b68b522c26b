WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_shown AS (
  SELECT g_sales.region, g_map.g_shown AS metric_time_month, g_sales.revenue
  FROM (VALUES (1, 1), (2, 1), (3, 3), (4, 3)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
)
SELECT region, metric_time_month, revenue AS revenue_first_month
FROM g_sales_shown
ORDER BY region COLLATE "C", metric_time_month
LIMIT $5
