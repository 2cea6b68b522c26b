WITH g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $1::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $2 AND refunded_on < $3
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $4::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, refunded, NULL::numeric AS revenue
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, revenue
  FROM g_sales
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(refunded) AS refunded, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, ROUND(refunded / NULLIF(revenue, 0), 10) AS refunds_of_sales_before
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
