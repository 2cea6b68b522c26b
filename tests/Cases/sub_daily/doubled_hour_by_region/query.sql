WITH g_footfall AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(footfall.entered_at, $1::timestamptz[]) AS metric_time_hour,
    SUM(footfall.visitors) AS visitors,
    COUNT(*) AS groups_count,
    COUNT(*) FILTER (WHERE footfall.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.footfall
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = footfall.kiosk_id
  WHERE footfall.entered_at >= $2 AND footfall.entered_at < $3
  GROUP BY 1, 2
)
SELECT region, metric_time_hour, visitors, groups_count, SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_footfall
ORDER BY region COLLATE "C", metric_time_hour
LIMIT $4
