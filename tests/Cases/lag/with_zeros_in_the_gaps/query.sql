WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_zero
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, revenue_zero
  FROM g_sales
  WHERE metric_time_month BETWEEN 2 AND 10
),
g_sales_earlier AS (
  SELECT metric_time_month, revenue_zero AS revenue_zero_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 9
),
g_stack AS (
  SELECT metric_time_month, revenue_zero, NULL::numeric AS revenue_zero_2
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_month, NULL, revenue_zero_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_zero) AS revenue_zero, MAX(revenue_zero_2) AS revenue_zero_2
  FROM g_stack
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_month, revenue_zero, revenue_zero_2
  FROM g_stitched
  UNION ALL
  SELECT g_t, NULL, NULL
  FROM GENERATE_SERIES(1, 9) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_zero) AS revenue_zero, MAX(revenue_zero_2) AS revenue_zero_2
  FROM g_cell
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(revenue_zero, 0) AS revenue_zero,
  COALESCE(revenue_zero_2, 0) AS lag_zero,
  CASE WHEN revenue_zero IS NULL THEN 1 ELSE 0 END AS g_filled_revenue_zero,
  CASE WHEN revenue_zero_2 IS NULL THEN 1 ELSE 0 END AS g_filled_revenue_zero_2
FROM g_filled
ORDER BY metric_time_month
LIMIT $5
