WITH g_audits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(held_on, $1::date[]) AS metric_time_month, SUM(score) AS score
  FROM public.audits
  WHERE held_on >= $2 AND held_on < $3
  GROUP BY 1
),
g_score_moving_moving_values AS (
  SELECT metric_time_month, score AS g_v
  FROM g_audits
),
g_score_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_score_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 13) AS g_axis(g_t)
),
g_score_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_score_moving_moving_cell
  GROUP BY 1
),
g_score_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_score_moving_moving_dense
),
g_score_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS score_moving
  FROM g_score_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
)
SELECT metric_time_month, score_moving
FROM g_score_moving_moving
ORDER BY metric_time_month
LIMIT $4
