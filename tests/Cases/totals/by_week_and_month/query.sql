WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_piece,
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(DISTINCT sales.customer_id) AS buyers,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
)
SELECT
  WIDTH_BUCKET(g_piece, $5::bigint[]) AS metric_time_week,
  region,
  WIDTH_BUCKET(g_piece, $6::bigint[]) AS metric_time_month,
  revenue,
  buyers,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_sales
ORDER BY WIDTH_BUCKET(g_piece, $5::bigint[]), region COLLATE "C", WIDTH_BUCKET(g_piece, $6::bigint[])
LIMIT $7
