WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
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
g_stack AS (
  SELECT metric_time_month, revenue, NULL::bigint AS stock_end
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, stock_end
  FROM g_stock
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(stock_end) AS stock_end
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, ROUND(revenue / NULLIF(stock_end, 0), 10) AS ratio_of_stock
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
