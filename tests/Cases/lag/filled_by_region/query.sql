WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_zero
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
  SELECT region, metric_time_month, revenue_zero
  FROM g_sales
  UNION ALL
  SELECT g_member.region, g_axis.g_t, NULL
  FROM GENERATE_SERIES(1, 2) AS g_axis(g_t)
  CROSS JOIN g_member
),
g_filled AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(revenue_zero) AS revenue_zero
  FROM g_cell
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  COALESCE(revenue_zero, 0) AS lag_zero,
  CASE WHEN revenue_zero IS NULL THEN 1 ELSE 0 END AS g_filled_revenue_zero
FROM g_filled
ORDER BY region COLLATE "C", metric_time_month
LIMIT $5
