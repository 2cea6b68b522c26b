WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_sales.revenue, g_sales.sales_count
  FROM (VALUES (1, 1), (2, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales ON g_sales.metric_time_month = g_map.g_period
),
g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $5::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $6 AND counted_on < $7
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
g_stock_shown AS (
  SELECT g_map.g_shown AS metric_time_month, g_stock.stock_end
  FROM (VALUES (1, 1), (2, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_stock ON g_stock.metric_time_month = g_map.g_period
),
g_stack AS (
  SELECT metric_time_month, revenue, sales_count, NULL::bigint AS stock_end
  FROM g_sales_shown
  UNION ALL
  SELECT metric_time_month, NULL, NULL, stock_end
  FROM g_stock_shown
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(sales_count) AS sales_count, MAX(stock_end) AS stock_end
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) AS basket_first_month,
  stock_end AS stock_first_month
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
