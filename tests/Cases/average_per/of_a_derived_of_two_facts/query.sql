WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS g_period, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_stack AS (
  SELECT g_period, revenue, NULL::numeric AS refunded
  FROM g_sales
  UNION ALL
  SELECT g_period, NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT g_period, MAX(revenue) AS revenue, MAX(refunded) AS refunded
  FROM g_stack
  GROUP BY 1
),
g_net_per_month_average_values AS (
  SELECT g_period, COALESCE(revenue, 0) - COALESCE(refunded, 0) AS g_v
  FROM g_stitched
),
g_net_per_month_average AS MATERIALIZED (
  SELECT ROUND(AVG(g_v), 10) AS net_per_month
  FROM g_net_per_month_average_values
)
SELECT net_per_month
FROM g_net_per_month_average
