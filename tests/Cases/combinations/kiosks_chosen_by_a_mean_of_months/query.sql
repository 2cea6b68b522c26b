WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, kiosk_id AS g_kiosk, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_revenue_per_month_average_values AS (
  SELECT g_period, g_kiosk, revenue_2 AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT g_kiosk, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_revenue_per_month_average
  WHERE g_kiosk IS NOT NULL AND revenue_per_month > $5 AND revenue_per_month IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $6
    AND sold_at < $7
    AND channel IS DISTINCT FROM $8
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales_2
ORDER BY kiosk
LIMIT $9
