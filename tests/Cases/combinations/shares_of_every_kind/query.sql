WITH g_sales_8 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_8_earlier AS (
  SELECT region, metric_time_month, revenue
  FROM g_sales_8
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales_8_earlier_2 AS (
  SELECT g_sales_8.region, g_map.g_shown AS metric_time_month, g_sales_8.revenue AS revenue_3
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_8 ON g_sales_8.metric_time_month = g_map.g_period
),
g_sales_8_earlier_3 AS (
  SELECT region, metric_time_month, revenue AS revenue_5
  FROM g_sales_8
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales_4 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_7
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_share_of_moving_moving_values AS (
  SELECT region, metric_time_month, revenue_7 AS g_v
  FROM g_sales_4
),
g_share_of_moving_moving_member AS (
  SELECT DISTINCT region
  FROM g_share_of_moving_moving_values
),
g_share_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, region, g_v, 1 AS g_here
  FROM g_share_of_moving_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_share_of_moving_moving_member.region, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  CROSS JOIN g_share_of_moving_moving_member
),
g_share_of_moving_moving_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_share_of_moving_moving_cell
  GROUP BY 1, 2
),
g_share_of_moving_moving_running AS (
  SELECT
    g_t,
    region,
    ROUND(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_share_of_moving_moving_dense
),
g_share_of_moving_moving AS (
  SELECT region, g_t - 2 AS metric_time_month, g_v AS share_of_moving
  FROM g_share_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_6 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $9::timestamptz[]) AS g_period, kiosks.region, SUM(sales.amount) AS revenue_9
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $10 AND sales.sold_at < $11 AND sales.channel IS DISTINCT FROM $12
  GROUP BY 1, 2
),
g_share_of_average_per_average_values AS (
  SELECT g_period, region, revenue_9 AS g_v
  FROM g_sales_6
),
g_share_of_average_per_average AS MATERIALIZED (
  SELECT region, WIDTH_BUCKET(g_period, $13::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS share_of_average_per
  FROM g_share_of_average_per_average_values
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    NULL::numeric AS revenue_3,
    NULL::numeric AS revenue_5,
    NULL::numeric AS share_of_moving,
    NULL::numeric AS share_of_average_per
  FROM g_sales_8_earlier
  UNION ALL
  SELECT region, metric_time_month, NULL, revenue_3, NULL, NULL, NULL
  FROM g_sales_8_earlier_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_5, NULL, NULL
  FROM g_sales_8_earlier_3
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, share_of_moving, NULL
  FROM g_share_of_moving_moving
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, share_of_average_per
  FROM g_share_of_average_per_average
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(revenue_3) AS revenue_3,
    MAX(revenue_5) AS revenue_5,
    MAX(share_of_moving) AS share_of_moving,
    MAX(share_of_average_per) AS share_of_average_per
  FROM g_stack
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $14 AND sold_at < $15 AND channel IS DISTINCT FROM $16
  GROUP BY 1
),
g_share_of_offset_total AS (
  SELECT metric_time_month, revenue_2 AS share_of_offset
  FROM g_sales
),
g_beside AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    NULL::numeric AS share_of_offset,
    0 AS g_is_total
  FROM g_stitched
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, share_of_offset, 1
  FROM g_share_of_offset_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    MAX(share_of_offset) OVER (PARTITION BY metric_time_month) AS share_of_offset,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset
  FROM g_shared
  WHERE g_is_total = 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $17::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_4
  FROM public.sales
  WHERE sold_at >= $18 AND sold_at < $19 AND channel IS DISTINCT FROM $20
  GROUP BY 1
),
g_sales_2_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales_2.revenue_4
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_month = g_map.g_period
),
g_share_of_offset_to_total AS (
  SELECT metric_time_month, revenue_4 AS share_of_offset_to
  FROM g_sales_2_shown
),
g_beside_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    NULL::numeric AS share_of_offset_to,
    0 AS g_is_total
  FROM g_with_total
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, share_of_offset_to, 1
  FROM g_share_of_offset_to_total
),
g_shared_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    MAX(share_of_offset_to) OVER (PARTITION BY metric_time_month) AS share_of_offset_to,
    g_is_total
  FROM g_beside_2
),
g_with_total_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to
  FROM g_shared_2
  WHERE g_is_total = 0
),
g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_6
  FROM public.sales
  WHERE sold_at >= $21 AND sold_at < $22 AND channel IS DISTINCT FROM $23
  GROUP BY 1
),
g_share_of_lag_total AS (
  SELECT metric_time_month, revenue_6 AS share_of_lag
  FROM g_sales_3
),
g_beside_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    NULL::numeric AS share_of_lag,
    0 AS g_is_total
  FROM g_with_total_2
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, share_of_lag, 1
  FROM g_share_of_lag_total
),
g_shared_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    MAX(share_of_lag) OVER (PARTITION BY metric_time_month) AS share_of_lag,
    g_is_total
  FROM g_beside_3
),
g_with_total_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag
  FROM g_shared_3
  WHERE g_is_total = 0
),
g_sales_5 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_8
  FROM public.sales
  WHERE sold_at >= $24 AND sold_at < $25 AND channel IS DISTINCT FROM $26
  GROUP BY 1
),
g_share_of_moving_moving_2_values AS (
  SELECT metric_time_month, revenue_8 AS g_v
  FROM g_sales_5
),
g_share_of_moving_moving_2_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_share_of_moving_moving_2_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_share_of_moving_moving_2_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_share_of_moving_moving_2_cell
  GROUP BY 1
),
g_share_of_moving_moving_2_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_share_of_moving_moving_2_dense
),
g_share_of_moving_moving_2 AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS share_of_moving_2
  FROM g_share_of_moving_moving_2_running
  WHERE g_t > 2 AND g_here > 0
),
g_share_of_moving_total AS (
  SELECT metric_time_month, share_of_moving_2 AS share_of_moving_3
  FROM g_share_of_moving_moving_2
),
g_beside_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    NULL::numeric AS share_of_moving_3,
    0 AS g_is_total
  FROM g_with_total_3
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, share_of_moving_3, 1
  FROM g_share_of_moving_total
),
g_shared_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    MAX(share_of_moving_3) OVER (PARTITION BY metric_time_month) AS share_of_moving_3,
    g_is_total
  FROM g_beside_4
),
g_with_total_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    share_of_moving_3
  FROM g_shared_4
  WHERE g_is_total = 0
),
g_sales_7 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $9::timestamptz[]) AS g_period_2, SUM(amount) AS revenue_10
  FROM public.sales
  WHERE sold_at >= $27 AND sold_at < $28 AND channel IS DISTINCT FROM $29
  GROUP BY 1
),
g_share_of_average_per_average_2_values AS (
  SELECT g_period_2, revenue_10 AS g_v
  FROM g_sales_7
),
g_share_of_average_per_average_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period_2, $13::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS share_of_average_per_2
  FROM g_share_of_average_per_average_2_values
  GROUP BY 1
),
g_share_of_average_per_total AS (
  SELECT metric_time_month, share_of_average_per_2 AS share_of_average_per_3
  FROM g_share_of_average_per_average_2
),
g_beside_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    share_of_moving_3,
    NULL::numeric AS share_of_average_per_3,
    0 AS g_is_total
  FROM g_with_total_4
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, share_of_average_per_3, 1
  FROM g_share_of_average_per_total
),
g_shared_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    share_of_moving_3,
    MAX(share_of_average_per_3) OVER (PARTITION BY metric_time_month) AS share_of_average_per_3,
    g_is_total
  FROM g_beside_5
),
g_with_total_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_3,
    revenue_5,
    share_of_moving,
    share_of_average_per,
    share_of_offset,
    share_of_offset_to,
    share_of_lag,
    share_of_moving_3,
    share_of_average_per_3
  FROM g_shared_5
  WHERE g_is_total = 0
)
SELECT
  region,
  metric_time_month,
  ROUND(revenue / NULLIF(share_of_offset, 0), 10) AS share_of_offset_2,
  ROUND(revenue_3 / NULLIF(share_of_offset_to, 0), 10) AS share_of_offset_to_2,
  ROUND(revenue_5 / NULLIF(share_of_lag, 0), 10) AS share_of_lag_2,
  ROUND(share_of_moving / NULLIF(share_of_moving_3, 0), 10) AS share_of_moving_4,
  ROUND(share_of_average_per / NULLIF(share_of_average_per_3, 0), 10) AS share_of_average_per_4
FROM g_with_total_5
ORDER BY region COLLATE "C", metric_time_month
LIMIT $30
