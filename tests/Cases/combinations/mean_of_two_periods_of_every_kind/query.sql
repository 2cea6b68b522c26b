WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS refunded
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(refunded) AS refunded
  FROM g_stack
  GROUP BY 1
),
g_moving_of_derived_moving_values AS (
  SELECT metric_time_month, COALESCE(revenue, 0) - COALESCE(refunded, 0) AS g_v
  FROM g_stitched
),
g_moving_of_derived_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_derived_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_moving_of_derived_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_derived_moving_cell
  GROUP BY 1
),
g_moving_of_derived_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_derived_moving_dense
),
g_moving_of_derived_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_derived
  FROM g_moving_of_derived_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $9 AND sold_at < $10 AND channel IS DISTINCT FROM $11
  GROUP BY 1
),
g_sales_2_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_2.revenue_2
  FROM (VALUES (1, 1), (2, 3), (3, 3), (4, 3), (5, 3)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_month = g_map.g_period
),
g_moving_of_offset_to_moving_values AS (
  SELECT metric_time_month, revenue_2 AS g_v
  FROM g_sales_2_shown
),
g_moving_of_offset_to_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_offset_to_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_moving_of_offset_to_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_offset_to_moving_cell
  GROUP BY 1
),
g_moving_of_offset_to_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_offset_to_moving_dense
),
g_moving_of_offset_to_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_offset_to
  FROM g_moving_of_offset_to_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $12::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_3
  FROM public.sales
  WHERE sold_at >= $13 AND sold_at < $14 AND channel IS DISTINCT FROM $15
  GROUP BY 1
),
g_moving_of_moving_moving_values AS (
  SELECT metric_time_month, revenue_3 AS g_v
  FROM g_sales_3
),
g_moving_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
),
g_moving_of_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_moving_moving_cell
  GROUP BY 1
),
g_moving_of_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_moving_moving_dense
),
g_moving_of_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS moving_of_moving
  FROM g_moving_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_moving_of_moving_moving_2_values AS (
  SELECT metric_time_month, moving_of_moving AS g_v
  FROM g_moving_of_moving_moving
),
g_moving_of_moving_moving_2_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_moving_moving_2_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_moving_of_moving_moving_2_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_moving_moving_2_cell
  GROUP BY 1
),
g_moving_of_moving_moving_2_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_moving_moving_2_dense
),
g_moving_of_moving_moving_2 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_moving_2
  FROM g_moving_of_moving_moving_2_running
  WHERE g_t > 1 AND g_here > 0
),
g_sales_4 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $16::timestamptz[]) AS g_period, SUM(amount) AS revenue_4
  FROM public.sales
  WHERE sold_at >= $17 AND sold_at < $18 AND channel IS DISTINCT FROM $19
  GROUP BY 1
),
g_moving_of_average_per_average_values AS (
  SELECT g_period, revenue_4 AS g_v
  FROM g_sales_4
),
g_moving_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $20::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS moving_of_average_per
  FROM g_moving_of_average_per_average_values
  GROUP BY 1
),
g_moving_of_average_per_moving_values AS (
  SELECT metric_time_month, moving_of_average_per AS g_v
  FROM g_moving_of_average_per_average
),
g_moving_of_average_per_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_average_per_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_moving_of_average_per_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_average_per_moving_cell
  GROUP BY 1
),
g_moving_of_average_per_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_average_per_moving_dense
),
g_moving_of_average_per_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_average_per_2
  FROM g_moving_of_average_per_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_stack_2 AS (
  SELECT
    metric_time_month,
    moving_of_derived,
    NULL::numeric AS moving_of_offset_to,
    NULL::numeric AS moving_of_moving_2,
    NULL::numeric AS moving_of_average_per_2
  FROM g_moving_of_derived_moving
  UNION ALL
  SELECT metric_time_month, NULL, moving_of_offset_to, NULL, NULL
  FROM g_moving_of_offset_to_moving
  UNION ALL
  SELECT metric_time_month, NULL, NULL, moving_of_moving_2, NULL
  FROM g_moving_of_moving_moving_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, moving_of_average_per_2
  FROM g_moving_of_average_per_moving
),
g_stitched_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(moving_of_derived) AS moving_of_derived,
    MAX(moving_of_offset_to) AS moving_of_offset_to,
    MAX(moving_of_moving_2) AS moving_of_moving_2,
    MAX(moving_of_average_per_2) AS moving_of_average_per_2
  FROM g_stack_2
  GROUP BY 1
)
SELECT
  metric_time_month,
  moving_of_derived,
  moving_of_offset_to,
  moving_of_moving_2 AS moving_of_moving_3,
  moving_of_average_per_2 AS moving_of_average_per_3
FROM g_stitched_2
ORDER BY metric_time_month
LIMIT $21
