WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_2_dense AS (
  SELECT g_axis.g_t, g_sales_2_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_2_base ON g_sales_2_base.g_t = g_axis.g_t
),
g_sales_2_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $8::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $8::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT g_t AS metric_time_month, g_v AS revenue_2
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 0
),
g_sales_3_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, COUNT(*) AS g_v
  FROM public.sales
  WHERE sold_at >= $9 AND sold_at < $10 AND channel IS DISTINCT FROM $11
  GROUP BY 1
),
g_sales_3_dense AS (
  SELECT g_axis.g_t, g_sales_3_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_sales_3_base ON g_sales_3_base.g_t = g_axis.g_t
),
g_sales_3_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $8::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $8::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_3_dense
),
g_sales_3 AS (
  SELECT g_t AS metric_time_month, g_v AS sales_count_2
  FROM g_sales_3_running
  WHERE g_seen > 0 AND g_t > 0
),
g_stack AS (
  SELECT metric_time_month, revenue, sales_count, NULL::numeric AS revenue_2, NULL::bigint AS sales_count_2
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_2, NULL
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, sales_count_2
  FROM g_sales_3
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(sales_count) AS sales_count,
    MAX(revenue_2) AS revenue_2,
    MAX(sales_count_2) AS sales_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) AS basket,
  ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10) AS basket_ytd
FROM g_stitched
ORDER BY metric_time_month
LIMIT $12
