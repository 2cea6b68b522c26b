WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_day,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT metric_time_day, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_day) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_day, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $4::date[]) AS metric_time_day,
    counted_on AS g_at,
    SUM(quantity) AS stock_end_2,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $5 AND counted_on < $6
  GROUP BY 1, 2
),
g_stock_2_picked AS (
  SELECT metric_time_day, stock_end_2, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_day) AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT metric_time_day, stock_end_2
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_shown AS (
  SELECT g_map.g_shown AS metric_time_day, g_stock_2.stock_end_2
  FROM (VALUES (1, 1), (2, 1), (3, 1), (4, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_stock_2 ON g_stock_2.metric_time_day = g_map.g_period
),
g_stack AS (
  SELECT metric_time_day, stock_end, NULL::bigint AS stock_end_2
  FROM g_stock
  UNION ALL
  SELECT metric_time_day, NULL, stock_end_2
  FROM g_stock_2_shown
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_day, MAX(stock_end) AS stock_end, MAX(stock_end_2) AS stock_end_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, stock_end, stock_end_2 AS stock_month_ago
FROM g_stitched
ORDER BY metric_time_day
LIMIT $7
