WITH g_sales AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $4 AND refunded_on < $5
  GROUP BY 1
),
g_stack AS (
  SELECT g_kiosk, revenue_2, NULL::numeric AS refunded
  FROM g_sales
  UNION ALL
  SELECT g_kiosk, NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT g_kiosk, MAX(revenue_2) AS revenue_2, MAX(refunded) AS refunded
  FROM g_stack
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_stitched
  WHERE g_kiosk IS NOT NULL
    AND COALESCE(revenue_2, 0) - COALESCE(refunded, 0) > $6
    AND COALESCE(revenue_2, 0) - COALESCE(refunded, 0) IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $7
    AND sold_at < $8
    AND channel IS DISTINCT FROM $9
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales_2
ORDER BY kiosk
LIMIT $10
