WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3 AND amount IS NOT NULL
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 11) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT g_t - 3 AS metric_time_month, g_v AS price_mean_sum
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 3
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, COUNT(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $4 AND channel IS DISTINCT FROM $5 AND amount IS NOT NULL
  GROUP BY 1
),
g_sales_2_dense AS (
  SELECT g_axis.g_t, g_sales_2_base.g_v
  FROM GENERATE_SERIES(1, 11) AS g_axis(g_t)
  LEFT JOIN g_sales_2_base ON g_sales_2_base.g_t = g_axis.g_t
),
g_sales_2_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT g_t - 3 AS metric_time_month, g_v AS price_mean_count
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 3
),
g_sales_3_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, MAX(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_3_dense AS (
  SELECT g_axis.g_t, g_sales_3_base.g_v
  FROM GENERATE_SERIES(1, 11) AS g_axis(g_t)
  LEFT JOIN g_sales_3_base ON g_sales_3_base.g_t = g_axis.g_t
),
g_sales_3_running AS (
  SELECT
    g_t,
    MAX(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_3_dense
),
g_sales_3 AS (
  SELECT g_t - 3 AS metric_time_month, g_v AS price_max
  FROM g_sales_3_running
  WHERE g_seen > 0 AND g_t > 3
),
g_stack AS (
  SELECT metric_time_month, price_mean_sum, NULL::bigint AS price_mean_count, NULL::numeric AS price_max
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, price_mean_count, NULL
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, price_max
  FROM g_sales_3
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(price_mean_sum) AS price_mean_sum,
    MAX(price_mean_count) AS price_mean_count,
    MAX(price_max) AS price_max
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(price_mean_sum / NULLIF(COALESCE(price_mean_count, 0), 0), 10) AS mean_3m,
  price_max AS max_3m
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
