WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT region, metric_time_month - 1 AS metric_time_month, revenue, g_orphan_kiosk
  FROM g_sales
  WHERE metric_time_month BETWEEN 2 AND 3
),
g_sales_earlier AS (
  SELECT region, metric_time_month, revenue AS revenue_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_stack AS (
  SELECT region, metric_time_month, revenue, g_orphan_kiosk, NULL::numeric AS revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT region, metric_time_month, revenue, revenue_2 AS revenue_lag, SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
WHERE revenue_2 > $5
ORDER BY revenue_2 DESC NULLS LAST, region COLLATE "C", metric_time_month
LIMIT $6
