WITH g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_3_earlier AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue
  FROM (VALUES (1, 2), (2, 2), (3, 2)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_sales_3_earlier_2 AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_3
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_sales_3_earlier_3 AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_4
  FROM (VALUES (1, 2), (2, 2), (3, 2)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_sales_3_earlier_4 AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_5
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_refunds_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_refunds.refunded
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_refunds ON g_refunds.metric_time_month = g_map.g_period
),
g_sales_4_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_sales_4_dense AS (
  SELECT g_axis.g_t, g_sales_4_base.g_v
  FROM GENERATE_SERIES(1, 2) AS g_axis(g_t)
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
g_sales_4_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_4.revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_4 ON g_sales_4.metric_time_month = g_map.g_period
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $11::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_6
  FROM public.sales
  WHERE sold_at >= $12 AND sold_at < $13 AND channel IS DISTINCT FROM $14
  GROUP BY 1
),
g_first_of_moving_moving_values AS (
  SELECT metric_time_month, revenue_6 AS g_v
  FROM g_sales
),
g_first_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_first_of_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
),
g_first_of_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_first_of_moving_moving_cell
  GROUP BY 1
),
g_first_of_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_first_of_moving_moving_dense
),
g_first_of_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS first_of_moving
  FROM g_first_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_first_of_moving_moving_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_first_of_moving_moving.first_of_moving
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_first_of_moving_moving ON g_first_of_moving_moving.metric_time_month = g_map.g_period
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $15::timestamptz[]) AS g_period, SUM(amount) AS revenue_7
  FROM public.sales
  WHERE sold_at >= $16 AND sold_at < $17 AND channel IS DISTINCT FROM $18
  GROUP BY 1
),
g_first_of_average_per_average_values AS (
  SELECT g_period, revenue_7 AS g_v
  FROM g_sales_2
),
g_first_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $19::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS first_of_average_per
  FROM g_first_of_average_per_average_values
  GROUP BY 1
),
g_first_of_average_per_average_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_first_of_average_per_average.first_of_average_per
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_first_of_average_per_average ON g_first_of_average_per_average.metric_time_month = g_map.g_period
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    NULL::numeric AS revenue_3,
    NULL::numeric AS revenue_4,
    NULL::numeric AS revenue_5,
    NULL::numeric AS refunded,
    NULL::numeric AS revenue_2,
    NULL::numeric AS first_of_moving,
    NULL::numeric AS first_of_average_per
  FROM g_sales_3_earlier
  UNION ALL
  SELECT metric_time_month, NULL, revenue_3, NULL, NULL, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_4, NULL, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, revenue_5, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier_4
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, refunded, NULL, NULL, NULL
  FROM g_refunds_shown
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, revenue_2, NULL, NULL
  FROM g_sales_4_shown
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, first_of_moving, NULL
  FROM g_first_of_moving_moving_shown
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, first_of_average_per
  FROM g_first_of_average_per_average_shown
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(revenue_3) AS revenue_3,
    MAX(revenue_4) AS revenue_4,
    MAX(revenue_5) AS revenue_5,
    MAX(refunded) AS refunded,
    MAX(revenue_2) AS revenue_2,
    MAX(first_of_moving) AS first_of_moving,
    MAX(first_of_average_per) AS first_of_average_per
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) AS first_of_derived,
  revenue_2 AS first_of_cumulative,
  revenue_3 AS first_of_offset,
  revenue_4 AS first_of_offset_to,
  revenue_5 AS first_of_lag,
  first_of_moving AS first_of_moving_2,
  first_of_average_per AS first_of_average_per_2
FROM g_stitched
ORDER BY metric_time_month
LIMIT $20
