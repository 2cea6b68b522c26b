WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
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
),
g_sales_2_base_pair AS MATERIALIZED (
  SELECT DISTINCT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, CASE WHEN sold_at >= $4 THEN customer_id END AS g_id
  FROM public.sales
  WHERE sold_at < $5 AND channel IS DISTINCT FROM $6 AND customer_id IS NOT NULL
),
g_sales_2_base_span AS (
  SELECT g_t, LEAD(g_t) OVER (PARTITION BY g_id ORDER BY g_t) AS g_next
  FROM g_sales_2_base_pair
),
g_sales_2_base_change AS (
  SELECT g_t, CASE WHEN g_t > 1 THEN 1 ELSE 0 END AS g_v
  FROM g_sales_2_base_span
  UNION ALL
  SELECT CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END, -1
  FROM g_sales_2_base_span
  WHERE CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END <= 8 AND g_t > 1
),
g_sales_2_base AS MATERIALIZED (
  SELECT g_t, SUM(g_v) AS g_v
  FROM g_sales_2_base_change
  GROUP BY 1
),
g_sales_2_dense AS (
  SELECT g_axis.g_t, g_sales_2_base.g_v
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
  LEFT JOIN g_sales_2_base ON g_sales_2_base.g_t = g_axis.g_t
),
g_sales_2_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT g_t - 3 AS metric_time_month, g_v AS buyers
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 3
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::bigint AS buyers
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, buyers
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(buyers) AS buyers
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue AS revenue_3m, COALESCE(buyers, 0) AS buyers_3m
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
