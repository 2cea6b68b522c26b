WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(stock.counted_on, $1::date[]) AS metric_time_month,
    stock.counted_on AS g_at,
    SUM(stock.quantity) FILTER (WHERE stock.item = $2 AND kiosks.region = $3) AS stock_end,
    COUNT(*) FILTER (WHERE stock.item = $2 AND kiosks.region = $3) AS g_n
  FROM public.stock
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = stock.kiosk_id
  WHERE stock.counted_on >= $4 AND stock.counted_on < $5
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
)
SELECT metric_time_month, stock_end
FROM g_stock
ORDER BY metric_time_month
LIMIT $6
