WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_period,
    kiosks.region,
    SUM(sales.amount) AS web_per_month__revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4 AND sales.channel = $5
  GROUP BY 1, 2
),
g_web_per_month_average_values AS (
  SELECT g_period, region, web_per_month__revenue AS g_v
  FROM g_sales
),
g_web_per_month_average AS MATERIALIZED (
  SELECT region, ROUND(AVG(g_v), 10) AS web_per_month
  FROM g_web_per_month_average_values
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_period_2, kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_revenue_per_month_average_values AS (
  SELECT g_period_2, region, revenue AS g_v
  FROM g_sales_2
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT region, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT region, web_per_month, NULL::numeric AS revenue_per_month
  FROM g_web_per_month_average
  UNION ALL
  SELECT region, NULL, revenue_per_month
  FROM g_revenue_per_month_average
),
g_stitched AS MATERIALIZED (
  SELECT region, MAX(web_per_month) AS web_per_month, MAX(revenue_per_month) AS revenue_per_month
  FROM g_stack
  GROUP BY 1
)
SELECT region, web_per_month, revenue_per_month
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $9
