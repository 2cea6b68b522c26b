WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_week,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT metric_time_week, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_week) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_week, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
)
SELECT metric_time_week, stock_end
FROM g_stock
ORDER BY metric_time_week
LIMIT $4
