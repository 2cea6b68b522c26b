WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_t, SUM(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3 AND kiosks.region = $4
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 1
),
g_refunds_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunds.refunded_on, $5::date[]) AS g_t, SUM(refunds.amount) AS g_v
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on < $6 AND kiosks.region = $7
  GROUP BY 1
),
g_refunds_dense AS (
  SELECT g_axis.g_t, g_refunds_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_refunds_base ON g_refunds_base.g_t = g_axis.g_t
),
g_refunds_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_refunds_dense
),
g_refunds AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS refunded
  FROM g_refunds_running
  WHERE g_seen > 0 AND g_t > 1
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
)
SELECT metric_time_month, revenue AS revenue_so_far, COALESCE(revenue, 0) - COALESCE(refunded, 0) AS net_so_far
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
