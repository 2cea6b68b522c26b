WITH g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4 AND kiosks.region IN ($5, $6)
  GROUP BY 1, 2
),
g_sales_2_now AS (
  SELECT region, metric_time_month - 1 AS metric_time_month, revenue, g_orphan_kiosk
  FROM g_sales_2
  WHERE metric_time_month BETWEEN 2 AND 3
),
g_sales_2_earlier AS (
  SELECT region, metric_time_month, revenue AS revenue_2
  FROM g_sales_2
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_sales_2_earlier_2 AS (
  SELECT region, metric_time_month, revenue AS revenue_4
  FROM g_sales_2
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_sales_2_earlier_3 AS (
  SELECT g_sales_2.region, g_map.g_shown AS metric_time_month, g_sales_2.revenue AS revenue_5
  FROM (VALUES (1, 1), (2, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_month = g_map.g_period
),
g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $7::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_3
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $8
    AND sales.sold_at < $9
    AND sales.channel IS DISTINCT FROM $10
    AND kiosks.region IN ($11, $12)
  GROUP BY 1, 2
),
g_revenue_moving_moving_values AS (
  SELECT region, metric_time_month, revenue_3 AS g_v
  FROM g_sales
),
g_revenue_moving_moving_member AS (
  SELECT DISTINCT region
  FROM g_revenue_moving_moving_values
),
g_revenue_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, region, g_v, 1 AS g_here
  FROM g_revenue_moving_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_revenue_moving_moving_member.region, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_revenue_moving_moving_member
),
g_revenue_moving_moving_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_revenue_moving_moving_cell
  GROUP BY 1, 2
),
g_revenue_moving_moving_running AS (
  SELECT
    g_t,
    region,
    ROUND(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_revenue_moving_moving_dense
),
g_revenue_moving_moving AS (
  SELECT region, g_t - 2 AS metric_time_month, g_v AS revenue_moving
  FROM g_revenue_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_2,
    NULL::numeric AS revenue_4,
    NULL::numeric AS revenue_5,
    NULL::numeric AS revenue_moving
  FROM g_sales_2_now
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_2, NULL, NULL, NULL
  FROM g_sales_2_earlier
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, revenue_4, NULL, NULL
  FROM g_sales_2_earlier_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, revenue_5, NULL
  FROM g_sales_2_earlier_3
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, NULL, revenue_moving
  FROM g_revenue_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2,
    MAX(revenue_4) AS revenue_4,
    MAX(revenue_5) AS revenue_5,
    MAX(revenue_moving) AS revenue_moving
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  revenue,
  revenue_2 AS revenue_lag,
  revenue_moving,
  revenue_4 AS revenue_month_ago,
  revenue_5 AS revenue_first_month,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $13
