WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_quarter,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS counts_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $2 AND counted_on < $3
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT
    metric_time_quarter,
    stock_end,
    counts_end,
    g_at,
    g_n,
    MAX(g_at) OVER (PARTITION BY metric_time_quarter) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_quarter, stock_end, counts_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_quarter,
    counted_on AS g_at,
    SUM(quantity) AS stock_start,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $4 AND counted_on < $5
  GROUP BY 1, 2
),
g_stock_2_picked AS (
  SELECT metric_time_quarter, stock_start, g_at, g_n, MIN(g_at) OVER (PARTITION BY metric_time_quarter) AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT metric_time_quarter, stock_start
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stack AS (
  SELECT metric_time_quarter, stock_end, counts_end, NULL::bigint AS stock_start
  FROM g_stock
  UNION ALL
  SELECT metric_time_quarter, NULL, NULL, stock_start
  FROM g_stock_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    MAX(stock_end) AS stock_end,
    MAX(counts_end) AS counts_end,
    MAX(stock_start) AS stock_start
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_quarter, stock_end, stock_start, COALESCE(counts_end, 0) AS counts_end
FROM g_stitched
ORDER BY metric_time_quarter
LIMIT $6
