WITH g_refunds_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $1::date[]) AS g_t, SUM(amount) AS g_v
  FROM public.refunds
  WHERE refunded_on >= $2 AND refunded_on < $3
  GROUP BY 1
),
g_refunds_dense AS (
  SELECT g_axis.g_t, g_refunds_base.g_v
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
  LEFT JOIN g_refunds_base ON g_refunds_base.g_t = g_axis.g_t
),
g_refunds_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_refunds_dense
),
g_refunds AS (
  SELECT g_t AS metric_time_month, g_v AS refunded
  FROM g_refunds_running
  WHERE g_seen > 0 AND g_t > 0
),
g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at >= $6 AND sold_at < $7 AND channel IS DISTINCT FROM $8
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $4::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT g_t AS metric_time_month, g_v AS revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 0
),
g_stack AS (
  SELECT metric_time_month, refunded, NULL::numeric AS revenue
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, revenue
  FROM g_sales
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(refunded) AS refunded, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate_ytd
FROM g_stitched
ORDER BY metric_time_month
LIMIT $9
