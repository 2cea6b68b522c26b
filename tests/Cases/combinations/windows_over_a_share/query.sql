WITH g_sales_4 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_4_shown AS (
  SELECT g_sales_4.region, g_map.g_shown AS metric_time_month, g_sales_4.revenue
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_4 ON g_sales_4.metric_time_month = g_map.g_period
),
g_sales_3 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_3
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_4
  FROM public.sales
  WHERE sold_at >= $9 AND sold_at < $10 AND channel IS DISTINCT FROM $11
  GROUP BY 1
),
g_moving_of_share_total AS (
  SELECT metric_time_month, revenue_4 AS moving_of_share
  FROM g_sales_2
),
g_beside AS (
  SELECT region, metric_time_month, revenue_3, NULL::numeric AS moving_of_share, 0 AS g_is_total
  FROM g_sales_3
  UNION ALL
  SELECT NULL, metric_time_month, NULL, moving_of_share, 1
  FROM g_moving_of_share_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    revenue_3,
    MAX(moving_of_share) OVER (PARTITION BY metric_time_month) AS moving_of_share,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT region, metric_time_month, revenue_3, moving_of_share
  FROM g_shared
  WHERE g_is_total = 0
),
g_moving_of_share_moving_values AS (
  SELECT region, metric_time_month, ROUND(revenue_3 / NULLIF(moving_of_share, 0), 10) AS g_v
  FROM g_with_total
),
g_moving_of_share_moving_member AS (
  SELECT DISTINCT region
  FROM g_moving_of_share_moving_values
),
g_moving_of_share_moving_cell AS (
  SELECT metric_time_month AS g_t, region, g_v, 1 AS g_here
  FROM g_moving_of_share_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_moving_of_share_moving_member.region, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_moving_of_share_moving_member
),
g_moving_of_share_moving_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_share_moving_cell
  GROUP BY 1, 2
),
g_moving_of_share_moving_running AS (
  SELECT
    g_t,
    region,
    ROUND(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_share_moving_dense
),
g_moving_of_share_moving AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS moving_of_share_2
  FROM g_moving_of_share_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_stack AS (
  SELECT region, metric_time_month, revenue, NULL::numeric AS moving_of_share_2
  FROM g_sales_4_shown
  UNION ALL
  SELECT region, metric_time_month, NULL, moving_of_share_2
  FROM g_moving_of_share_moving
),
g_stitched AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(revenue) AS revenue, MAX(moving_of_share_2) AS moving_of_share_2
  FROM g_stack
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $12 AND sold_at < $13 AND channel IS DISTINCT FROM $14
  GROUP BY 1
),
g_sales_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales.revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
),
g_first_of_share_total AS (
  SELECT metric_time_month, revenue_2 AS first_of_share
  FROM g_sales_shown
),
g_beside_2 AS (
  SELECT region, metric_time_month, revenue, moving_of_share_2, NULL::numeric AS first_of_share, 0 AS g_is_total
  FROM g_stitched
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, first_of_share, 1
  FROM g_first_of_share_total
),
g_shared_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    moving_of_share_2,
    MAX(first_of_share) OVER (PARTITION BY metric_time_month) AS first_of_share,
    g_is_total
  FROM g_beside_2
),
g_with_total_2 AS (
  SELECT region, metric_time_month, revenue, moving_of_share_2, first_of_share
  FROM g_shared_2
  WHERE g_is_total = 0
)
SELECT
  region,
  metric_time_month,
  ROUND(revenue / NULLIF(first_of_share, 0), 10) AS first_of_share_2,
  moving_of_share_2 AS moving_of_share_3
FROM g_with_total_2
ORDER BY region COLLATE "C", metric_time_month
LIMIT $15
