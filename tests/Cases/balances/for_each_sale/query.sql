WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT metric_time_month, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_month, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $4::timestamptz[]) AS metric_time_month, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, stock_end, NULL::bigint AS sales_count
  FROM g_stock
  UNION ALL
  SELECT metric_time_month, NULL, sales_count
  FROM g_sales
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(stock_end) AS stock_end, MAX(sales_count) AS sales_count
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, ROUND(stock_end::numeric / NULLIF(COALESCE(sales_count, 0), 0), 10) AS stock_per_sale
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
