WITH g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE (sold_at >= $2 AND sold_at < $3 OR sold_at >= $4 AND sold_at < $5) AND channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_sales_3_earlier AS (
  SELECT metric_time_month - 2 AS metric_time_month, revenue
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 3 AND 6
),
g_sales_3_earlier_2 AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 4), (3, 4), (4, 4)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $7::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $8 AND refunded_on < $9
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $10::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_3
  FROM public.sales
  WHERE sold_at >= $11 AND sold_at < $12 AND channel IS DISTINCT FROM $13
  GROUP BY 1
),
g_lag_of_moving_moving_values AS (
  SELECT metric_time_month, revenue_3 AS g_v
  FROM g_sales
),
g_lag_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_lag_of_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
),
g_lag_of_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_lag_of_moving_moving_cell
  GROUP BY 1
),
g_lag_of_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_lag_of_moving_moving_dense
),
g_lag_of_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS lag_of_moving
  FROM g_lag_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $14::timestamptz[]) AS g_period, SUM(amount) AS revenue_4
  FROM public.sales
  WHERE sold_at >= $15 AND sold_at < $16 AND channel IS DISTINCT FROM $17
  GROUP BY 1
),
g_lag_of_average_per_average_values AS (
  SELECT g_period, revenue_4 AS g_v
  FROM g_sales_2
),
g_lag_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $18::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS lag_of_average_per
  FROM g_lag_of_average_per_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    NULL::numeric AS revenue_2,
    NULL::numeric AS refunded,
    NULL::numeric AS lag_of_moving,
    NULL::numeric AS lag_of_average_per
  FROM g_sales_3_earlier
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2, NULL, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, refunded, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, lag_of_moving, NULL
  FROM g_lag_of_moving_moving
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, lag_of_average_per
  FROM g_lag_of_average_per_average
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(revenue_2) AS revenue_2,
    MAX(refunded) AS refunded,
    MAX(lag_of_moving) AS lag_of_moving,
    MAX(lag_of_average_per) AS lag_of_average_per
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) AS lag_of_derived,
  revenue_2 AS lag_of_offset_to,
  lag_of_moving,
  lag_of_average_per
FROM g_stitched
ORDER BY metric_time_month
LIMIT $19
