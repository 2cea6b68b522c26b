WITH g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4 AND channel = $5
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $6::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $7 AND sold_at < $8 AND channel IS DISTINCT FROM $9 AND channel = $10
  GROUP BY 1
),
g_revenue_moving_moving_values AS (
  SELECT metric_time_month, revenue AS g_v
  FROM g_sales
),
g_revenue_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_revenue_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 13) AS g_axis(g_t)
),
g_revenue_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_revenue_moving_moving_cell
  GROUP BY 1
),
g_revenue_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_revenue_moving_moving_dense
),
g_revenue_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS revenue_moving
  FROM g_revenue_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT metric_time_month, revenue_2, NULL::numeric AS revenue_moving
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, revenue_moving
  FROM g_revenue_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_2) AS revenue_2, MAX(revenue_moving) AS revenue_moving
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue_moving, revenue_2 AS revenue_3
FROM g_stitched
WHERE revenue_moving >= $11
ORDER BY revenue_moving DESC NULLS LAST, metric_time_month
LIMIT $12
