WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 117) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 27 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT WIDTH_BUCKET(g_t, $4::bigint[]) AS metric_time_month, g_v AS revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t IN (56, 87, 117)
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_2_dense AS (
  SELECT g_axis.g_t, g_sales_2_base.g_v
  FROM GENERATE_SERIES(1, 118) AS g_axis(g_t)
  LEFT JOIN g_sales_2_base ON g_sales_2_base.g_t = g_axis.g_t
),
g_sales_2_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 27 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT WIDTH_BUCKET(g_t, $8::bigint[]) AS metric_time_month, g_v AS revenue_2
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t IN (59, 87, 118)
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS revenue_2
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue AS revenue_28d, revenue_2 AS revenue_28d_month_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $9
