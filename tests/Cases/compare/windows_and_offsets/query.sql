WITH g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE (sold_at >= $2 AND sold_at < $3 OR sold_at >= $4 AND sold_at < $5) AND channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_sales_3_earlier AS (
  SELECT metric_time_month - 3 AS metric_time_month, revenue
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 4 AND 5
),
g_sales_3_earlier_2 AS (
  SELECT metric_time_month - 3 AS metric_time_month, revenue AS revenue_2
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 4 AND 5
),
g_sales_3_earlier_3 AS (
  SELECT metric_time_month, revenue AS revenue_4
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_sales_3_earlier_4 AS (
  SELECT metric_time_month, revenue AS revenue_5
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $7::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_3
  FROM public.sales
  WHERE sold_at >= $8 AND sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_revenue_moving_moving_values AS (
  SELECT metric_time_month, revenue_3 AS g_v
  FROM g_sales
),
g_revenue_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_revenue_moving_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
),
g_revenue_moving_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_revenue_moving_moving_cell
  GROUP BY 1
),
g_revenue_moving_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_revenue_moving_moving_dense
),
g_revenue_moving_moving AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS revenue_moving
  FROM g_revenue_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $11::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_6
  FROM public.sales
  WHERE sold_at >= $12 AND sold_at < $13 AND channel IS DISTINCT FROM $14
  GROUP BY 1
),
g_revenue_moving_moving_2_values AS (
  SELECT metric_time_month, revenue_6 AS g_v
  FROM g_sales_2
),
g_revenue_moving_moving_2_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_revenue_moving_moving_2_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
),
g_revenue_moving_moving_2_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_revenue_moving_moving_2_cell
  GROUP BY 1
),
g_revenue_moving_moving_2_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_revenue_moving_moving_2_dense
),
g_revenue_moving_moving_2 AS (
  SELECT g_t - 2 AS metric_time_month, g_v AS revenue_moving_2
  FROM g_revenue_moving_moving_2_running
  WHERE g_t > 2 AND g_here > 0
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    NULL::numeric AS revenue_2,
    NULL::numeric AS revenue_4,
    NULL::numeric AS revenue_5,
    NULL::numeric AS revenue_moving,
    NULL::numeric AS revenue_moving_2
  FROM g_sales_3_earlier
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2, NULL, NULL, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_4, NULL, NULL, NULL
  FROM g_sales_3_earlier_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, revenue_5, NULL, NULL
  FROM g_sales_3_earlier_4
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, revenue_moving, NULL
  FROM g_revenue_moving_moving
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, revenue_moving_2
  FROM g_revenue_moving_moving_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(revenue_2) AS revenue_2,
    MAX(revenue_4) AS revenue_4,
    MAX(revenue_5) AS revenue_5,
    MAX(revenue_moving) AS revenue_moving,
    MAX(revenue_moving_2) AS revenue_moving_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  revenue AS revenue_month_ago,
  revenue_4 AS revenue_month_ago__previous,
  revenue - revenue_4 AS revenue_month_ago__change,
  ROUND((revenue - revenue_4) / NULLIF(revenue_4, 0), 10) AS revenue_month_ago__change_pct,
  revenue_2 AS revenue_lag,
  revenue_5 AS revenue_lag__previous,
  revenue_2 - revenue_5 AS revenue_lag__change,
  ROUND((revenue_2 - revenue_5) / NULLIF(revenue_5, 0), 10) AS revenue_lag__change_pct,
  revenue_moving,
  revenue_moving_2 AS revenue_moving__previous,
  ROUND(revenue_moving - revenue_moving_2, 10) AS revenue_moving__change,
  ROUND((revenue_moving - revenue_moving_2) / NULLIF(revenue_moving_2, 0), 10) AS revenue_moving__change_pct
FROM g_stitched
ORDER BY metric_time_month
LIMIT $15
