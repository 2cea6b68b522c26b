WITH g_stock_by_time AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, counted_on AS g_at, SUM(quantity) AS stock_end, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $1 AND counted_on < $2
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT g_kiosk, stock_end, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT g_kiosk, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_stock
  WHERE g_kiosk IS NOT NULL AND stock_end < $3 AND stock_end IS NOT NULL
),
g_sales AS MATERIALIZED (
  SELECT kiosk_id AS kiosk, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $4
    AND sold_at < $5
    AND channel IS DISTINCT FROM $6
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
)
SELECT kiosk, revenue, sales_count
FROM g_sales
ORDER BY kiosk
LIMIT $7
