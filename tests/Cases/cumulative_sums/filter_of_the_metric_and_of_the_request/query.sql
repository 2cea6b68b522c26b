WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_t, kiosks.region, SUM(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $2
    AND sales.channel IS DISTINCT FROM $3
    AND sales.channel IS DISTINCT FROM $4
    AND sales.channel = $5
  GROUP BY 1, 2
),
g_sales_member AS (
  SELECT DISTINCT region
  FROM g_sales_base
),
g_sales_cell AS (
  SELECT g_t, region, g_v
  FROM g_sales_base
  UNION ALL
  SELECT g_axis.g_t, g_sales_member.region, NULL
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
  CROSS JOIN g_sales_member
),
g_sales_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_sales_cell
  GROUP BY 1, 2
),
g_sales_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS web_revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_t, kiosks.region, SUM(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $6 AND sales.channel IS DISTINCT FROM $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_sales_2_member AS (
  SELECT DISTINCT region
  FROM g_sales_2_base
),
g_sales_2_cell AS (
  SELECT g_t, region, g_v
  FROM g_sales_2_base
  UNION ALL
  SELECT g_axis.g_t, g_sales_2_member.region, NULL
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
  CROSS JOIN g_sales_2_member
),
g_sales_2_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_sales_2_cell
  GROUP BY 1, 2
),
g_sales_2_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS revenue
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 1
),
g_stack AS (
  SELECT region, metric_time_month, web_revenue, NULL::numeric AS revenue
  FROM g_sales
  UNION ALL
  SELECT region, metric_time_month, NULL, revenue
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(web_revenue) AS web_revenue, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1, 2
)
SELECT region, metric_time_month, web_revenue AS web_so_far, revenue AS revenue_so_far
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $9
