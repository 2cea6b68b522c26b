WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period_2, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_average_of_average_per_average_values AS (
  SELECT g_period_2, revenue AS g_v
  FROM g_sales
),
g_average_of_average_per_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period_2, $5::bigint[]) AS g_period, ROUND(AVG(g_v), 10) AS average_of_average_per
  FROM g_average_of_average_per_average_values
  GROUP BY 1
),
g_average_of_average_per_average_2_values AS (
  SELECT g_period, average_of_average_per AS g_v
  FROM g_average_of_average_per_average
),
g_average_of_average_per_average_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $6::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS average_of_average_per_2
  FROM g_average_of_average_per_average_2_values
  GROUP BY 1
)
SELECT metric_time_quarter, average_of_average_per_2 AS average_of_average_per_3
FROM g_average_of_average_per_average_2
ORDER BY metric_time_quarter
LIMIT $7
