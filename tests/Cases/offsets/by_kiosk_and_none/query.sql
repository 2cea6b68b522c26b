WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_range,
    kiosk_id AS kiosk,
    COUNT(*) AS sales_count,
    COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT kiosk, sales_count
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT kiosk, sales_count AS sales_count_2, buyers
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT kiosk, sales_count, NULL::bigint AS sales_count_2, NULL::bigint AS buyers
  FROM g_sales_now
  UNION ALL
  SELECT kiosk, NULL, sales_count_2, buyers
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT kiosk, MAX(sales_count) AS sales_count, MAX(sales_count_2) AS sales_count_2, MAX(buyers) AS buyers
  FROM g_stack
  GROUP BY 1
)
SELECT
  kiosk,
  COALESCE(sales_count, 0) AS sales_count,
  COALESCE(sales_count_2, 0) AS sales_month_ago,
  COALESCE(buyers, 0) AS buyers_month_ago
FROM g_stitched
ORDER BY kiosk
LIMIT $5
