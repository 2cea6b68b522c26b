WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_revenue_moving_moving_values AS (
  SELECT metric_time_day, revenue AS g_v
  FROM g_sales
),
g_revenue_moving_moving_cell AS (
  SELECT metric_time_day AS g_t, g_v, 1 AS g_here
  FROM g_revenue_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
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
  SELECT g_t - 2 AS metric_time_day, g_v AS revenue_moving
  FROM g_revenue_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_day, COUNT(*) AS sales_zero
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_day, sales_zero
  FROM g_sales_2
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_day, MAX(sales_zero) AS sales_zero
  FROM g_cell
  GROUP BY 1
),
g_sales_zero_moving_moving_values AS (
  SELECT metric_time_day, COALESCE(sales_zero, 0) AS g_v
  FROM g_filled
),
g_sales_zero_moving_moving_cell AS (
  SELECT metric_time_day AS g_t, g_v, 1 AS g_here
  FROM g_sales_zero_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
),
g_sales_zero_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_sales_zero_moving_moving_cell
  GROUP BY 1
),
g_sales_zero_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)::numeric / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_sales_zero_moving_moving_dense
),
g_sales_zero_moving_moving AS (
  SELECT g_t - 2 AS metric_time_day, g_v AS sales_zero_moving
  FROM g_sales_zero_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT metric_time_day, revenue_moving, NULL::numeric AS sales_zero_moving
  FROM g_revenue_moving_moving
  UNION ALL
  SELECT metric_time_day, NULL, sales_zero_moving
  FROM g_sales_zero_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(revenue_moving) AS revenue_moving, MAX(sales_zero_moving) AS sales_zero_moving
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, revenue_moving, sales_zero_moving
FROM g_stitched
ORDER BY metric_time_day
LIMIT $8
