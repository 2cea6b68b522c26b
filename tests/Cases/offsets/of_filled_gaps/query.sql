WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_zero
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_month, revenue_zero
  FROM g_sales
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_zero) AS revenue_zero
  FROM g_cell
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(revenue_zero, 0) AS zero_month_ago,
  CASE WHEN revenue_zero IS NULL THEN 1 ELSE 0 END AS g_filled_revenue_zero
FROM g_filled
ORDER BY metric_time_month
LIMIT $5
