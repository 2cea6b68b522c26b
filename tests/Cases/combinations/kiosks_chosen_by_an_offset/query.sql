WITH g_sales AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_sales
  WHERE g_kiosk IS NOT NULL AND revenue_2 >= $4 AND revenue_2 IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $5
    AND sold_at < $6
    AND channel IS DISTINCT FROM $7
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales_2
ORDER BY kiosk
LIMIT $8
