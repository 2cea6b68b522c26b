WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
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
  SELECT g_t - 3 AS metric_time_month, g_v AS revenue
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 3
)
SELECT metric_time_month, revenue AS revenue_3m
FROM g_sales
ORDER BY metric_time_month
LIMIT $4
