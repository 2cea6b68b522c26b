WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    item,
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2, 3
),
g_stock_picked AS (
  SELECT item, metric_time_month, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT item, metric_time_month, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_ranked AS (
  SELECT
    item,
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    quantity AS stock_each,
    RANK() OVER (PARTITION BY kiosk_id, WIDTH_BUCKET(counted_on, $1::date[]) ORDER BY counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  WHERE counted_on >= $4 AND counted_on < $5 AND counted_on IS NOT NULL
),
g_stock_2 AS MATERIALIZED (
  SELECT item, metric_time_month, SUM(stock_each) AS stock_each
  FROM g_stock_2_ranked
  WHERE g_pick = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT item, metric_time_month, stock_end, NULL::bigint AS stock_each
  FROM g_stock
  UNION ALL
  SELECT item, metric_time_month, NULL, stock_each
  FROM g_stock_2
),
g_stitched AS MATERIALIZED (
  SELECT item, metric_time_month, MAX(stock_end) AS stock_end, MAX(stock_each) AS stock_each
  FROM g_stack
  GROUP BY 1, 2
)
SELECT item, metric_time_month, stock_end, stock_each
FROM g_stitched
ORDER BY item COLLATE "C", metric_time_month
LIMIT $6
