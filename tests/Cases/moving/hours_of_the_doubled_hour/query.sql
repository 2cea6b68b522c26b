WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_hour, SUM(visitors) AS visitors
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
),
g_visitors_moving_moving_values AS (
  SELECT metric_time_hour, visitors AS g_v
  FROM g_footfall
),
g_visitors_moving_moving_cell AS (
  SELECT metric_time_hour AS g_t, g_v, 1 AS g_here
  FROM g_visitors_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
),
g_visitors_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_visitors_moving_moving_cell
  GROUP BY 1
),
g_visitors_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)::numeric / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_visitors_moving_moving_dense
),
g_visitors_moving_moving AS (
  SELECT g_t - 1 AS metric_time_hour, g_v AS visitors_moving
  FROM g_visitors_moving_moving_running
  WHERE g_t > 1 AND g_here > 0
)
SELECT metric_time_hour, visitors_moving
FROM g_visitors_moving_moving
ORDER BY metric_time_hour
LIMIT $4
