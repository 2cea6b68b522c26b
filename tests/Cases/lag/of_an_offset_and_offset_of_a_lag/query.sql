WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_earlier AS (
  SELECT metric_time_month, revenue
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 9
),
g_sales_earlier_2 AS (
  SELECT metric_time_month, revenue AS revenue_2
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 9
),
g_sales_earlier_3 AS (
  SELECT metric_time_month, revenue AS revenue_3
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 9
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS revenue_2, NULL::numeric AS revenue_3
  FROM g_sales_earlier
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2, NULL
  FROM g_sales_earlier_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_3
  FROM g_sales_earlier_3
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2, MAX(revenue_3) AS revenue_3
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue AS lag_of_offset, revenue_2 AS lag_month_ago, revenue_3 AS lag_of_lag
FROM g_stitched
ORDER BY metric_time_month
LIMIT $5
