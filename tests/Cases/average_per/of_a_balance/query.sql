WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS g_period,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT g_period, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY g_period) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT g_period, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_per_month_average_values AS (
  SELECT g_period, stock_end AS g_v
  FROM g_stock
),
g_stock_per_month_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $4::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS stock_per_month
  FROM g_stock_per_month_average_values
  GROUP BY 1
)
SELECT metric_time_quarter, stock_per_month
FROM g_stock_per_month_average
ORDER BY metric_time_quarter
LIMIT $5
