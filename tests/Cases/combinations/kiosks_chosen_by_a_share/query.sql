WITH g_sales_2 AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_3
  FROM public.sales
  WHERE sold_at >= $4 AND sold_at < $5 AND channel IS DISTINCT FROM $6
),
g_revenue_part_of_all_total AS (
  SELECT revenue_3 AS revenue_part_of_all
  FROM g_sales
),
g_with_total AS (
  SELECT g_sales_2.g_kiosk, g_sales_2.revenue_2, g_revenue_part_of_all_total.revenue_part_of_all
  FROM g_sales_2
  CROSS JOIN g_revenue_part_of_all_total
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_with_total
  WHERE g_kiosk IS NOT NULL
    AND ROUND(revenue_2 / NULLIF(revenue_part_of_all, 0), 10) > $7
    AND ROUND(revenue_2 / NULLIF(revenue_part_of_all, 0), 10) IS NOT NULL
),
g_sales_3 AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $8
    AND sold_at < $9
    AND channel IS DISTINCT FROM $10
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales_3
ORDER BY kiosk
LIMIT $11
