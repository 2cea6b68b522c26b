WITH g_footfall_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(footfall.entered_at, $1::timestamptz[]) AS g_t, kiosks.region, SUM(footfall.visitors) AS g_v
  FROM public.footfall
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = footfall.kiosk_id
  WHERE footfall.entered_at >= $2 AND footfall.entered_at < $3
  GROUP BY 1, 2
),
g_footfall_member AS (
  SELECT DISTINCT region
  FROM g_footfall_base
),
g_footfall_cell AS (
  SELECT g_t, region, g_v
  FROM g_footfall_base
  UNION ALL
  SELECT g_axis.g_t, g_footfall_member.region, NULL
  FROM GENERATE_SERIES(1, 515) AS g_axis(g_t)
  CROSS JOIN g_footfall_member
),
g_footfall_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_footfall_cell
  GROUP BY 1, 2
),
g_footfall_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region, WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region, WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_footfall_dense
),
g_footfall AS (
  SELECT region, g_t - 512 AS metric_time_hour, g_v AS visitors
  FROM g_footfall_running
  WHERE g_seen > 0 AND g_t > 512
)
SELECT region, metric_time_hour, visitors AS visitors_mtd
FROM g_footfall
ORDER BY region COLLATE "C", metric_time_hour
LIMIT $5
