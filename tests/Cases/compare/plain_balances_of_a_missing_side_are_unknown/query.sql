WITH g_stock_by_time AS MATERIALIZED (
  SELECT item, counted_on AS g_at, SUM(quantity) AS stock_end, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $1 AND counted_on < $2
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT item, stock_end, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT item, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_by_time AS MATERIALIZED (
  SELECT item, counted_on AS g_at, SUM(quantity) AS stock_end_2, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $3 AND counted_on < $4
  GROUP BY 1, 2
),
g_stock_2_picked AS (
  SELECT item, stock_end_2, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT item, stock_end_2
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stack AS (
  SELECT item, stock_end, NULL::bigint AS stock_end_2
  FROM g_stock
  UNION ALL
  SELECT item, NULL, stock_end_2
  FROM g_stock_2
),
g_stitched AS MATERIALIZED (
  SELECT item, MAX(stock_end) AS stock_end, MAX(stock_end_2) AS stock_end_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  item,
  stock_end,
  stock_end_2 AS stock_end__previous,
  stock_end - stock_end_2 AS stock_end__change,
  ROUND((stock_end - stock_end_2)::numeric / NULLIF(stock_end_2, 0), 10) AS stock_end__change_pct
FROM g_stitched
ORDER BY item COLLATE "C"
LIMIT $5
