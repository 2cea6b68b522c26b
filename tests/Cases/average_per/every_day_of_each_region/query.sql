WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_period, kiosks.region, COUNT(*) AS sales_zero
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_member AS (
  SELECT DISTINCT region
  FROM g_sales
),
g_cell AS (
  SELECT g_period, region, sales_zero
  FROM g_sales
  UNION ALL
  SELECT g_axis.g_t, g_member.region, NULL
  FROM GENERATE_SERIES(1, 28) AS g_axis(g_t)
  CROSS JOIN g_member
),
g_filled AS MATERIALIZED (
  SELECT g_period, region, MAX(sales_zero) AS sales_zero
  FROM g_cell
  GROUP BY 1, 2
),
g_sales_zero_per_day_average_values AS (
  SELECT g_period, region, COALESCE(sales_zero, 0) AS g_v
  FROM g_filled
),
g_sales_zero_per_day_average AS MATERIALIZED (
  SELECT region, ROUND(AVG(g_v), 10) AS sales_zero_per_day
  FROM g_sales_zero_per_day_average_values
  GROUP BY 1
)
SELECT region, sales_zero_per_day
FROM g_sales_zero_per_day_average
ORDER BY region COLLATE "C"
LIMIT $5
