WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_revenue_per_month_average_values AS (
  SELECT g_period, revenue AS g_v
  FROM g_sales
),
g_revenue_per_month_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $5::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS revenue_per_month
  FROM g_revenue_per_month_average_values
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $6::timestamptz[]) AS g_period_2, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $7 AND sold_at < $8 AND channel IS DISTINCT FROM $9
  GROUP BY 1
),
g_per_month_quarter_ago_average_values AS (
  SELECT g_period_2, revenue_2 AS g_v
  FROM g_sales_2
),
g_per_month_quarter_ago_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period_2, $5::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS per_month_quarter_ago
  FROM g_per_month_quarter_ago_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_quarter, revenue_per_month, NULL::numeric AS per_month_quarter_ago
  FROM g_revenue_per_month_average
  UNION ALL
  SELECT metric_time_quarter, NULL, per_month_quarter_ago
  FROM g_per_month_quarter_ago_average
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    MAX(revenue_per_month) AS revenue_per_month,
    MAX(per_month_quarter_ago) AS per_month_quarter_ago
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_quarter, revenue_per_month, per_month_quarter_ago AS per_month_quarter_ago_2
FROM g_stitched
ORDER BY metric_time_quarter
LIMIT $10
