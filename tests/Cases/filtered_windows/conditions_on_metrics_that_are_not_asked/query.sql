WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, revenue, sales_count
  FROM g_sales
  WHERE metric_time_month BETWEEN 2 AND 12
),
g_sales_earlier AS (
  SELECT metric_time_month, revenue AS revenue_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 11
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_2_dense AS (
  SELECT g_axis.g_t, g_sales_2_base.g_v
  FROM GENERATE_SERIES(1, 12) AS g_axis(g_t)
  LEFT JOIN g_sales_2_base ON g_sales_2_base.g_t = g_axis.g_t
),
g_sales_2_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue_3
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 1
),
g_stack AS (
  SELECT metric_time_month, revenue, sales_count, NULL::numeric AS revenue_2, NULL::numeric AS revenue_3
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_2, NULL
  FROM g_sales_earlier
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, revenue_3
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(sales_count) AS sales_count,
    MAX(revenue_2) AS revenue_2,
    MAX(revenue_3) AS revenue_3
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue
FROM g_stitched
WHERE revenue_2 < $8 AND (revenue_3 > $9 OR COALESCE(sales_count, 0) = $10) AND revenue IS NOT NULL
ORDER BY metric_time_month
LIMIT $11
