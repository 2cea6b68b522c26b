WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_moving_of_offset_moving_values AS (
  SELECT metric_time_month, revenue AS g_v
  FROM g_sales
),
g_moving_of_offset_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_offset_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 12) AS g_axis(g_t)
),
g_moving_of_offset_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_offset_moving_cell
  GROUP BY 1
),
g_moving_of_offset_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_offset_moving_dense
),
g_moving_of_offset_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_offset
  FROM g_moving_of_offset_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_moving_of_lag_moving_values AS (
  SELECT metric_time_month, revenue_2 AS g_v
  FROM g_sales_2
),
g_moving_of_lag_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_lag_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 12) AS g_axis(g_t)
),
g_moving_of_lag_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_lag_moving_cell
  GROUP BY 1
),
g_moving_of_lag_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_lag_moving_dense
),
g_moving_of_lag_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_lag
  FROM g_moving_of_lag_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_stack AS (
  SELECT metric_time_month, moving_of_offset, NULL::numeric AS moving_of_lag
  FROM g_moving_of_offset_moving
  UNION ALL
  SELECT metric_time_month, NULL, moving_of_lag
  FROM g_moving_of_lag_moving
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(moving_of_offset) AS moving_of_offset, MAX(moving_of_lag) AS moving_of_lag
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, moving_of_offset, moving_of_lag
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
