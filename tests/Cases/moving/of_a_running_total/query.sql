WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 1
),
g_moving_of_so_far_moving_values AS (
  SELECT metric_time_month, revenue AS g_v
  FROM g_sales
),
g_moving_of_so_far_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_so_far_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
),
g_moving_of_so_far_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_so_far_moving_cell
  GROUP BY 1
),
g_moving_of_so_far_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_so_far_moving_dense
),
g_moving_of_so_far_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_so_far
  FROM g_moving_of_so_far_moving_running
  WHERE g_t > 1 AND g_here > 0
)
SELECT metric_time_month, moving_of_so_far
FROM g_moving_of_so_far_moving
ORDER BY metric_time_month
LIMIT $4
