WITH g_sales AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_sales
  WHERE g_kiosk IS NOT NULL AND sales_count >= $4 AND sales_count IS NOT NULL
),
g_sales_4_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS g_t, kiosks.region, SUM(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $6
    AND sales.channel IS DISTINCT FROM $7
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_sales_4_member AS (
  SELECT DISTINCT region
  FROM g_sales_4_base
),
g_sales_4_cell AS (
  SELECT g_t, region, g_v
  FROM g_sales_4_base
  UNION ALL
  SELECT g_axis.g_t, g_sales_4_member.region, NULL
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_sales_4_member
),
g_sales_4_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_sales_4_cell
  GROUP BY 1, 2
),
g_sales_4_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_4_dense
),
g_sales_4 AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS revenue_busy__revenue
  FROM g_sales_4_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales_5 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $8::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_busy__revenue_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $9
    AND sales.sold_at < $10
    AND sales.channel IS DISTINCT FROM $11
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_sales_5_earlier AS (
  SELECT g_sales_5.region, g_map.g_shown AS metric_time_month, g_sales_5.revenue_busy__revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_5 ON g_sales_5.metric_time_month = g_map.g_period
),
g_sales_5_earlier_2 AS (
  SELECT region, metric_time_month, revenue_busy__revenue_2 AS revenue_busy__revenue_3
  FROM g_sales_5
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales_5_earlier_3 AS (
  SELECT region, metric_time_month, revenue_busy__revenue_2 AS revenue_busy__revenue_4
  FROM g_sales_5
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $12::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_busy__revenue_5
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $13
    AND sales.sold_at < $14
    AND sales.channel IS DISTINCT FROM $15
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_moving_of_cohort_moving_values AS (
  SELECT region, metric_time_month, revenue_busy__revenue_5 AS g_v
  FROM g_sales_2
),
g_moving_of_cohort_moving_member AS (
  SELECT DISTINCT region
  FROM g_moving_of_cohort_moving_values
),
g_moving_of_cohort_moving_cell AS (
  SELECT metric_time_month AS g_t, region, g_v, 1 AS g_here
  FROM g_moving_of_cohort_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_moving_of_cohort_moving_member.region, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_moving_of_cohort_moving_member
),
g_moving_of_cohort_moving_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_cohort_moving_cell
  GROUP BY 1, 2
),
g_moving_of_cohort_moving_running AS (
  SELECT
    g_t,
    region,
    ROUND(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_cohort_moving_dense
),
g_moving_of_cohort_moving AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS moving_of_cohort
  FROM g_moving_of_cohort_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_sales_3 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $16::timestamptz[]) AS g_period,
    kiosks.region,
    SUM(sales.amount) AS revenue_busy__revenue_6
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $17
    AND sales.sold_at < $18
    AND sales.channel IS DISTINCT FROM $19
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_average_of_cohort_average_values AS (
  SELECT g_period, region, revenue_busy__revenue_6 AS g_v
  FROM g_sales_3
),
g_average_of_cohort_average AS MATERIALIZED (
  SELECT region, WIDTH_BUCKET(g_period, $20::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS average_of_cohort
  FROM g_average_of_cohort_average_values
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue_busy__revenue,
    NULL::numeric AS revenue_busy__revenue_2,
    NULL::numeric AS revenue_busy__revenue_3,
    NULL::numeric AS revenue_busy__revenue_4,
    NULL::numeric AS moving_of_cohort,
    NULL::numeric AS average_of_cohort
  FROM g_sales_4
  UNION ALL
  SELECT region, metric_time_month, NULL, revenue_busy__revenue_2, NULL, NULL, NULL, NULL
  FROM g_sales_5_earlier
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_busy__revenue_3, NULL, NULL, NULL
  FROM g_sales_5_earlier_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, revenue_busy__revenue_4, NULL, NULL
  FROM g_sales_5_earlier_3
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, moving_of_cohort, NULL
  FROM g_moving_of_cohort_moving
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, NULL, average_of_cohort
  FROM g_average_of_cohort_average
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue_busy__revenue) AS revenue_busy__revenue,
    MAX(revenue_busy__revenue_2) AS revenue_busy__revenue_2,
    MAX(revenue_busy__revenue_3) AS revenue_busy__revenue_3,
    MAX(revenue_busy__revenue_4) AS revenue_busy__revenue_4,
    MAX(moving_of_cohort) AS moving_of_cohort,
    MAX(average_of_cohort) AS average_of_cohort
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  revenue_busy__revenue AS cumulative_of_cohort,
  revenue_busy__revenue_2 AS first_of_cohort,
  revenue_busy__revenue_3 AS offset_of_cohort,
  revenue_busy__revenue_4 AS lag_of_cohort,
  moving_of_cohort,
  average_of_cohort
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $21
