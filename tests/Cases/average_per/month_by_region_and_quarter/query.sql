WITH g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_quarter,
    SUM(sales.amount) AS revenue_2,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS g_period, kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_revenue_per_month_average_values AS (
  SELECT g_period, region, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT region, WIDTH_BUCKET(g_period, $9::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1, 2
),
g_stack AS (
  SELECT region, metric_time_quarter, revenue_2, g_orphan_kiosk, NULL::numeric AS revenue_per_month
  FROM g_sales_2
  UNION ALL
  SELECT region, metric_time_quarter, NULL, NULL, revenue_per_month
  FROM g_revenue_per_month_average
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_quarter,
    MAX(revenue_2) AS revenue_2,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_per_month) AS revenue_per_month
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_quarter,
  revenue_per_month,
  revenue_2 AS revenue_3,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_quarter
LIMIT $10
