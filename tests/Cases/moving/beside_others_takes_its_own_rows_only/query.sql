WITH g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $1::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $2 AND refunded_on < $3
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $4::timestamptz[]) AS metric_time_month, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_moving_moving_values AS (
  SELECT metric_time_month, sales_count AS g_v
  FROM g_sales
),
g_sales_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_sales_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_sales_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_sales_moving_moving_cell
  GROUP BY 1
),
g_sales_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)::numeric / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_sales_moving_moving_dense
),
g_sales_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS sales_moving
  FROM g_sales_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT metric_time_month, refunded, NULL::numeric AS sales_moving
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, sales_moving
  FROM g_sales_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(refunded) AS refunded, MAX(sales_moving) AS sales_moving
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, refunded, sales_moving
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
