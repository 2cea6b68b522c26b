WITH g_sales AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk_2, COUNT(*) AS sales_count_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk_2
  FROM g_sales
  WHERE g_kiosk_2 IS NOT NULL AND sales_count_2 >= $4 AND sales_count_2 IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, SUM(amount) AS revenue_busy__revenue
  FROM public.sales
  WHERE sold_at >= $5
    AND sold_at < $6
    AND channel IS DISTINCT FROM $7
    AND kiosk_id IN (SELECT g_kiosk_2 FROM g_kiosk_cohort)
  GROUP BY 1
),
g_kiosk_cohort_2 AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_sales_2
  WHERE g_kiosk IS NOT NULL AND revenue_busy__revenue > $8 AND revenue_busy__revenue IS NOT NULL
),
g_sales_3 AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $9
    AND sold_at < $10
    AND channel IS DISTINCT FROM $11
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort_2)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales_3
ORDER BY kiosk
LIMIT $12
