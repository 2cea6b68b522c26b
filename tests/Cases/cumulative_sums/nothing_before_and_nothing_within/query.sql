WITH g_complaints_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(filed_on, $1::date[]) AS g_t, SUM(cost) AS g_v
  FROM public.complaints
  WHERE filed_on < $2
  GROUP BY 1
),
g_complaints_dense AS (
  SELECT g_axis.g_t, g_complaints_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_complaints_base ON g_complaints_base.g_t = g_axis.g_t
),
g_complaints_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_complaints_dense
),
g_complaints AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS complaints_cost
  FROM g_complaints_running
  WHERE g_seen > 0 AND g_t > 1
)
SELECT metric_time_month, complaints_cost AS complaints_so_far
FROM g_complaints
ORDER BY metric_time_month
LIMIT $3
