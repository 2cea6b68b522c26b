WITH g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_2_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, revenue, sales_count
  FROM g_sales_2
  WHERE metric_time_month BETWEEN 2 AND 4
),
g_sales_2_earlier AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_2.revenue AS revenue_3
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_month = g_map.g_period
),
g_sales_2_earlier_2 AS (
  SELECT metric_time_month, revenue AS revenue_4
  FROM g_sales_2
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_sales_3_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_sales_3_dense AS (
  SELECT g_axis.g_t, g_sales_3_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_3_base ON g_sales_3_base.g_t = g_axis.g_t
),
g_sales_3_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_3_dense
),
g_sales_3 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue_2
  FROM g_sales_3_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $11::timestamptz[]) AS g_period, SUM(amount) AS revenue_5
  FROM public.sales
  WHERE sold_at >= $12 AND sold_at < $13 AND channel IS DISTINCT FROM $14
  GROUP BY 1
),
g_derived_of_average_per_average_values AS (
  SELECT g_period, revenue_5 AS g_v
  FROM g_sales
),
g_derived_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $15::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS derived_of_average_per
  FROM g_derived_of_average_per_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    sales_count,
    NULL::numeric AS revenue_3,
    NULL::numeric AS revenue_4,
    NULL::numeric AS refunded,
    NULL::numeric AS revenue_2,
    NULL::numeric AS derived_of_average_per
  FROM g_sales_2_now
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_3, NULL, NULL, NULL, NULL
  FROM g_sales_2_earlier
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, revenue_4, NULL, NULL, NULL
  FROM g_sales_2_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, refunded, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, revenue_2, NULL
  FROM g_sales_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, derived_of_average_per
  FROM g_derived_of_average_per_average
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(sales_count) AS sales_count,
    MAX(revenue_3) AS revenue_3,
    MAX(revenue_4) AS revenue_4,
    MAX(refunded) AS refunded,
    MAX(revenue_2) AS revenue_2,
    MAX(derived_of_average_per) AS derived_of_average_per
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND($16 * ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10), 10) AS derived_of_ratio,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) + $17 AS derived_of_derived,
  revenue_2 - COALESCE(revenue, 0) AS derived_of_cumulative,
  revenue - revenue_3 AS derived_of_offset_to,
  revenue - revenue_4 AS derived_of_lag,
  ROUND(derived_of_average_per / $18, 10) AS derived_of_average_per_2
FROM g_stitched
ORDER BY metric_time_month
LIMIT $19
