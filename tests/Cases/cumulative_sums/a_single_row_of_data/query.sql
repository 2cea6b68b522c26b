WITH g_complaints_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(complaints.filed_on, $1::date[]) AS g_t, kiosks.region, SUM(complaints.cost) AS g_v
  FROM public.complaints
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = complaints.kiosk_id
  WHERE complaints.filed_on < $2
  GROUP BY 1, 2
),
g_complaints_member AS (
  SELECT DISTINCT region
  FROM g_complaints_base
),
g_complaints_cell AS (
  SELECT g_t, region, g_v
  FROM g_complaints_base
  UNION ALL
  SELECT g_axis.g_t, g_complaints_member.region, NULL
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
  CROSS JOIN g_complaints_member
),
g_complaints_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_complaints_cell
  GROUP BY 1, 2
),
g_complaints_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_complaints_dense
),
g_complaints AS (
  SELECT region, g_t - 1 AS metric_time_quarter, g_v AS complaints_cost
  FROM g_complaints_running
  WHERE g_seen > 0 AND g_t > 1
),
g_audits AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(audits.held_on, $3::date[]) AS metric_time_quarter,
    SUM(audits.score) AS score,
    COUNT(*) FILTER (WHERE audits.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.audits
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = audits.kiosk_id
  WHERE audits.held_on >= $4 AND audits.held_on < $5
  GROUP BY 1, 2
),
g_stack AS (
  SELECT region, metric_time_quarter, complaints_cost, NULL::numeric AS score, NULL::bigint AS g_orphan_kiosk
  FROM g_complaints
  UNION ALL
  SELECT region, metric_time_quarter, NULL, score, g_orphan_kiosk
  FROM g_audits
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_quarter,
    MAX(complaints_cost) AS complaints_cost,
    MAX(score) AS score,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_quarter,
  complaints_cost AS complaints_so_far,
  score,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_quarter
LIMIT $6
