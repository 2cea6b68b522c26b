WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_month_ago_per_month_average_values AS (
  SELECT g_period, revenue AS g_v
  FROM g_sales
),
g_month_ago_per_month_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $5::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS month_ago_per_month
  FROM g_month_ago_per_month_average_values
  GROUP BY 1
)
SELECT metric_time_quarter, month_ago_per_month
FROM g_month_ago_per_month_average
ORDER BY metric_time_quarter
LIMIT $6
