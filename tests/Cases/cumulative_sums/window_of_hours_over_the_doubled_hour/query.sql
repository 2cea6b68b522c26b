WITH g_footfall_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS g_t, SUM(visitors) AS g_v
  FROM public.footfall
  WHERE entered_at < $2
  GROUP BY 1
),
g_footfall_dense AS (
  SELECT g_axis.g_t, g_footfall_base.g_v
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
  LEFT JOIN g_footfall_base ON g_footfall_base.g_t = g_axis.g_t
),
g_footfall_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_footfall_dense
),
g_footfall AS (
  SELECT g_t - 3 AS metric_time_hour, g_v AS visitors
  FROM g_footfall_running
  WHERE g_seen > 0 AND g_t > 3
)
SELECT metric_time_hour, visitors AS visitors_3h
FROM g_footfall
ORDER BY metric_time_hour
LIMIT $3
