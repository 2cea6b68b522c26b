WITH g_sales AS MATERIALIZED (
  SELECT
    EXTRACT(DAY FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_month,
    COUNT(*) AS sales_count
  FROM public.sales
  WHERE channel IS DISTINCT FROM $1 AND EXTRACT(DAY FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer >= $2
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT EXTRACT(DAY FROM refunded_on)::integer AS metric_time_day_of_month, COUNT(*) AS refunds_count
  FROM public.refunds
  WHERE EXTRACT(DAY FROM refunded_on)::integer >= $3
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_day_of_month, sales_count, NULL::bigint AS refunds_count
  FROM g_sales
  UNION ALL
  SELECT metric_time_day_of_month, NULL, refunds_count
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day_of_month, MAX(sales_count) AS sales_count, MAX(refunds_count) AS refunds_count
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day_of_month, COALESCE(sales_count, 0) AS sales_count, COALESCE(refunds_count, 0) AS refunds_count
FROM g_stitched
ORDER BY metric_time_day_of_month
LIMIT $4
