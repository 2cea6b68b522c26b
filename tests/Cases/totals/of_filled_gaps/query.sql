WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    COUNT(*) AS sales_zero,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
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
  SELECT region, metric_time_month, sales_zero, g_orphan_kiosk
  FROM g_sales
  UNION ALL
  SELECT g_member.region, g_axis.g_t, NULL, NULL
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_member
),
g_filled AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(sales_zero) AS sales_zero, MAX(g_orphan_kiosk) AS g_orphan_kiosk
  FROM g_cell
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  COALESCE(sales_zero, 0) AS sales_zero,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  CASE WHEN sales_zero IS NULL THEN 1 ELSE 0 END AS g_filled_sales_zero
FROM g_filled
ORDER BY region COLLATE "C", metric_time_month
LIMIT $5
