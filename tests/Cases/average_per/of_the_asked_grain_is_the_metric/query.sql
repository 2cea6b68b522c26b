WITH g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_revenue_per_month_average_values AS (
  SELECT g_period, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $8::bigint[]) AS metric_time_month, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, revenue_2, NULL::numeric AS revenue_per_month
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, revenue_per_month
  FROM g_revenue_per_month_average
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_2) AS revenue_2, MAX(revenue_per_month) AS revenue_per_month
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue_per_month, revenue_2 AS revenue_3
FROM g_stitched
ORDER BY metric_time_month
LIMIT $9
