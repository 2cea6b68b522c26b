WITH g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_revenue_moving_moving_values AS (
  SELECT region, metric_time_month, revenue_2 AS g_v
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
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
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
  SELECT region, metric_time_month, revenue, g_orphan_kiosk, NULL::numeric AS revenue_moving
  FROM g_sales_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_moving
  FROM g_revenue_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_moving) AS revenue_moving
  FROM g_stack
  GROUP BY 1, 2
)
SELECT region, metric_time_month, revenue, revenue_moving, SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $9
