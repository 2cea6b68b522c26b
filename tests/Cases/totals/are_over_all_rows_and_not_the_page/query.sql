WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) AS sales_count,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4 AND sales.channel IS NOT NULL
  GROUP BY 1, 2
)
SELECT region, metric_time_month, revenue, sales_count, SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_sales
WHERE revenue >= $5
ORDER BY revenue DESC NULLS LAST, region COLLATE "C", metric_time_month
LIMIT $6 OFFSET $7
