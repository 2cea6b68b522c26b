WITH g_footfall_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS g_t, SUM(visitors) AS g_v
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_footfall_dense AS (
  SELECT g_axis.g_t, g_footfall_base.g_v
  FROM GENERATE_SERIES(1, 676) AS g_axis(g_t)
  LEFT JOIN g_footfall_base ON g_footfall_base.g_t = g_axis.g_t
),
g_footfall_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_footfall_dense
),
g_footfall AS (
  SELECT g_t - 672 AS metric_time_hour, g_v AS visitors
  FROM g_footfall_running
  WHERE g_seen > 0 AND g_t > 672
),
g_footfall_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $5::timestamptz[]) AS metric_time_hour, SUM(visitors) AS visitors_2
  FROM public.footfall
  WHERE entered_at >= $6 AND entered_at < $7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_hour, visitors, NULL::bigint AS visitors_2
  FROM g_footfall
  UNION ALL
  SELECT metric_time_hour, NULL, visitors_2
  FROM g_footfall_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_hour, MAX(visitors) AS visitors, MAX(visitors_2) AS visitors_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_hour, visitors AS visitors_mtd, visitors_2 AS visitors_3
FROM g_stitched
ORDER BY metric_time_hour
LIMIT $8
