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
g_moving_of_stock_moving_values AS (
  SELECT metric_time_month, stock_end AS g_v
  FROM g_stock
),
g_moving_of_stock_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_stock_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 9) AS g_axis(g_t)
),
g_moving_of_stock_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_stock_moving_cell
  GROUP BY 1
),
g_moving_of_stock_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)::numeric / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_stock_moving_dense
),
g_moving_of_stock_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_stock
  FROM g_moving_of_stock_moving_running
  WHERE g_t > 1 AND g_here > 0
)
SELECT metric_time_month, moving_of_stock
FROM g_moving_of_stock_moving
ORDER BY metric_time_month
LIMIT $4
