WITH g_sales_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(amount) AS revenue,
    SUM(amount) FILTER (WHERE channel = $2) AS web_growth__g
  FROM public.sales
  WHERE sold_at >= $3 AND sold_at < $4 AND channel IS DISTINCT FROM $5
  GROUP BY 1
),
g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $6::timestamptz[]) AS metric_time_month, SUM(amount) AS web_growth__g_2
  FROM public.sales
  WHERE sold_at >= $7 AND sold_at < $8 AND channel IS DISTINCT FROM $9 AND channel = $10
  GROUP BY 1
),
g_sales_3_earlier AS (
  SELECT metric_time_month, web_growth__g_2
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 5
),
g_sales_3_earlier_2 AS (
  SELECT metric_time_month, web_growth__g_2 AS web_lag__revenue
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 5
),
g_sales_4_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.sales
  WHERE sold_at >= $11 AND sold_at < $12 AND channel IS DISTINCT FROM $13 AND channel = $14
  GROUP BY 1
),
g_sales_4_dense AS (
  SELECT g_axis.g_t, g_sales_4_base.g_v
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  LEFT JOIN g_sales_4_base ON g_sales_4_base.g_t = g_axis.g_t
),
g_sales_4_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $15::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY WIDTH_BUCKET(g_t, $15::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_4_dense
),
g_sales_4 AS (
  SELECT g_t AS metric_time_month, g_v AS web_ytd__revenue
  FROM g_sales_4_running
  WHERE g_seen > 0 AND g_t > 0
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $16::timestamptz[]) AS metric_time_month, SUM(amount) AS web_moving__revenue
  FROM public.sales
  WHERE sold_at >= $17 AND sold_at < $18 AND channel IS DISTINCT FROM $19 AND channel = $20
  GROUP BY 1
),
g_web_moving_moving_values AS (
  SELECT metric_time_month, web_moving__revenue AS g_v
  FROM g_sales
),
g_web_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_web_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
),
g_web_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_web_moving_moving_cell
  GROUP BY 1
),
g_web_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_web_moving_moving_dense
),
g_web_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS web_moving
  FROM g_web_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    web_growth__g,
    NULL::numeric AS web_growth__g_2,
    NULL::numeric AS web_lag__revenue,
    NULL::numeric AS web_ytd__revenue,
    NULL::numeric AS web_moving
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, web_growth__g_2, NULL, NULL, NULL
  FROM g_sales_3_earlier
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, web_lag__revenue, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, web_ytd__revenue, NULL
  FROM g_sales_4
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, web_moving
  FROM g_web_moving_moving
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(web_growth__g) AS web_growth__g,
    MAX(web_growth__g_2) AS web_growth__g_2,
    MAX(web_lag__revenue) AS web_lag__revenue,
    MAX(web_ytd__revenue) AS web_ytd__revenue,
    MAX(web_moving) AS web_moving
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  revenue,
  ROUND((web_growth__g - web_growth__g_2) / NULLIF(web_growth__g_2, 0), 10) AS web_growth,
  web_lag__revenue AS web_lag,
  web_moving,
  web_ytd__revenue AS web_ytd
FROM g_stitched
ORDER BY metric_time_month
LIMIT $21
