WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_piece,
    SUM(amount) AS revenue,
    COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS g_piece, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_stack AS (
  SELECT g_piece, revenue, buyers, NULL::numeric AS refunded
  FROM g_sales
  UNION ALL
  SELECT g_piece, NULL, NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT g_piece, MAX(revenue) AS revenue, MAX(buyers) AS buyers, MAX(refunded) AS refunded
  FROM g_stack
  GROUP BY 1
)
SELECT
  WIDTH_BUCKET(g_piece, $8::bigint[]) AS metric_time_fiscal_year,
  WIDTH_BUCKET(g_piece, $9::bigint[]) AS metric_time_fiscal_quarter,
  revenue,
  COALESCE(buyers, 0) AS buyers,
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate
FROM g_stitched
ORDER BY WIDTH_BUCKET(g_piece, $8::bigint[]), WIDTH_BUCKET(g_piece, $9::bigint[])
LIMIT $10
