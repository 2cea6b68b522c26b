WITH g_sales AS MATERIALIZED (
  SELECT kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $1 AND sales.channel IS DISTINCT FROM $2
  GROUP BY 1
)
SELECT region, revenue AS revenue_month_ago
FROM g_sales
ORDER BY region COLLATE "C"
LIMIT $3
