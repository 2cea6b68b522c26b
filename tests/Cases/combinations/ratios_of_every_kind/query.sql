WITH g_sales_3 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(amount) AS revenue,
    COUNT(*) AS sales_count,
    ROUND(AVG(amount), 10) AS price_mean
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_3_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, revenue, sales_count, price_mean
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 2 AND 4
),
g_sales_3_earlier AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_3
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_sales_3_earlier_2 AS (
  SELECT metric_time_month, revenue AS revenue_4
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_sales_4_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_sales_4_dense AS (
  SELECT g_axis.g_t, g_sales_4_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_4_base ON g_sales_4_base.g_t = g_axis.g_t
),
g_sales_4_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_4_dense
),
g_sales_4 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue_2
  FROM g_sales_4_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales_5_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS g_t, COUNT(*) AS g_v
  FROM public.sales
  WHERE sold_at < $11 AND channel IS DISTINCT FROM $12
  GROUP BY 1
),
g_sales_5_dense AS (
  SELECT g_axis.g_t, g_sales_5_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_5_base ON g_sales_5_base.g_t = g_axis.g_t
),
g_sales_5_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_5_dense
),
g_sales_5 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS sales_count_2
  FROM g_sales_5_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $13::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_5
  FROM public.sales
  WHERE sold_at >= $14 AND sold_at < $15 AND channel IS DISTINCT FROM $16
  GROUP BY 1
),
g_ratio_of_moving_moving_values AS (
  SELECT metric_time_month, revenue_5 AS g_v
  FROM g_sales
),
g_ratio_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_ratio_of_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_ratio_of_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_ratio_of_moving_moving_cell
  GROUP BY 1
),
g_ratio_of_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_ratio_of_moving_moving_dense
),
g_ratio_of_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS ratio_of_moving
  FROM g_ratio_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $17::timestamptz[]) AS g_period, SUM(amount) AS revenue_6
  FROM public.sales
  WHERE sold_at >= $18 AND sold_at < $19 AND channel IS DISTINCT FROM $20
  GROUP BY 1
),
g_ratio_of_average_per_average_values AS (
  SELECT g_period, revenue_6 AS g_v
  FROM g_sales_2
),
g_ratio_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $21::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS ratio_of_average_per
  FROM g_ratio_of_average_per_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    sales_count,
    price_mean,
    NULL::numeric AS revenue_3,
    NULL::numeric AS revenue_4,
    NULL::numeric AS refunded,
    NULL::numeric AS revenue_2,
    NULL::bigint AS sales_count_2,
    NULL::numeric AS ratio_of_moving,
    NULL::numeric AS ratio_of_average_per
  FROM g_sales_3_now
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, revenue_3, NULL, NULL, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, revenue_4, NULL, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, refunded, NULL, NULL, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, revenue_2, NULL, NULL, NULL
  FROM g_sales_4
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, sales_count_2, NULL, NULL
  FROM g_sales_5
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ratio_of_moving, NULL
  FROM g_ratio_of_moving_moving
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ratio_of_average_per
  FROM g_ratio_of_average_per_average
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(sales_count) AS sales_count,
    MAX(price_mean) AS price_mean,
    MAX(revenue_3) AS revenue_3,
    MAX(revenue_4) AS revenue_4,
    MAX(refunded) AS refunded,
    MAX(revenue_2) AS revenue_2,
    MAX(sales_count_2) AS sales_count_2,
    MAX(ratio_of_moving) AS ratio_of_moving,
    MAX(ratio_of_average_per) AS ratio_of_average_per
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) / NULLIF(price_mean, 0), 10) AS ratio_of_ratio,
  ROUND((COALESCE(revenue, 0) - COALESCE(refunded, 0)) / NULLIF(COALESCE(sales_count, 0), 0), 10) AS ratio_of_derived,
  ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10) AS ratio_of_cumulative,
  ROUND(revenue / NULLIF(revenue_3, 0), 10) AS ratio_of_offset_to,
  ROUND(revenue / NULLIF(revenue_4, 0), 10) AS ratio_of_lag,
  ROUND(revenue / NULLIF(ratio_of_moving, 0), 10) AS ratio_of_moving_2,
  ROUND(ratio_of_average_per / NULLIF(COALESCE(sales_count, 0), 0), 10) AS ratio_of_average_per_2
FROM g_stitched
ORDER BY metric_time_month
LIMIT $22
