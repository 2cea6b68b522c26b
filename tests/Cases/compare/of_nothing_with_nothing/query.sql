WITH g_complaints AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(complaints.filed_on, $1::date[]) AS g_range,
    kiosks.region,
    COUNT(*) AS complaints_count,
    COUNT(*) FILTER (WHERE complaints.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.complaints
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = complaints.kiosk_id
  WHERE complaints.filed_on >= $2 AND complaints.filed_on < $3
  GROUP BY 1, 2
),
g_complaints_now AS (
  SELECT region, complaints_count, g_orphan_kiosk
  FROM g_complaints
  WHERE g_range BETWEEN 2 AND 2
),
g_complaints_earlier AS (
  SELECT region, complaints_count AS complaints_count_2
  FROM g_complaints
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT region, complaints_count, g_orphan_kiosk, NULL::bigint AS complaints_count_2
  FROM g_complaints_now
  UNION ALL
  SELECT region, NULL, NULL, complaints_count_2
  FROM g_complaints_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(complaints_count) AS complaints_count,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(complaints_count_2) AS complaints_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  COALESCE(complaints_count, 0) AS complaints_count,
  COALESCE(complaints_count_2, 0) AS complaints_count__previous,
  COALESCE(complaints_count, 0) - COALESCE(complaints_count_2, 0) AS complaints_count__change,
  ROUND((COALESCE(complaints_count, 0) - COALESCE(complaints_count_2, 0))::numeric / NULLIF(COALESCE(complaints_count_2, 0), 0), 10) AS complaints_count__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $4
