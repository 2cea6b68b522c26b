WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, COUNT(amount) AS g_v
  FROM public.sales
  WHERE sold_at < $2 AND channel IS DISTINCT FROM $3 AND amount IS NOT NULL
  GROUP BY 1
),
g_sales_dense AS (
  SELECT g_axis.g_t, g_sales_base.g_v
  FROM GENERATE_SERIES(1, 9) AS g_axis(g_t)
  LEFT JOIN g_sales_base ON g_sales_base.g_t = g_axis.g_t
),
g_sales_running AS (
  SELECT
    g_t,
    COALESCE(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT g_t - 3 AS metric_time_month, g_v AS price_deviation_count
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 3
),
g_sales_2_rows AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, amount AS g_v
  FROM public.sales
  WHERE sold_at >= $4 AND sold_at < $5 AND channel IS DISTINCT FROM $6 AND amount IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT g_window.g_n AS metric_time_month, ROUND(STDDEV_SAMP(g_sales_2_rows.g_v), 10) AS price_deviation
  FROM g_sales_2_rows
  INNER JOIN (VALUES (1, 2, 4), (2, 3, 5), (3, 4, 6), (4, 5, 7), (5, 6, 8), (6, 7, 9)) AS g_window(g_n, g_first, g_last) ON g_sales_2_rows.g_t >= g_window.g_first
    AND g_sales_2_rows.g_t <= g_window.g_last
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, price_deviation_count, NULL::numeric AS price_deviation
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, price_deviation
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(price_deviation_count) AS price_deviation_count, MAX(price_deviation) AS price_deviation
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, price_deviation AS deviation_3m
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
