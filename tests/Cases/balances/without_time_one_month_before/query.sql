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
g_stock_2_ranked AS (
  SELECT item, quantity AS stock_each, RANK() OVER (PARTITION BY kiosk_id ORDER BY counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  WHERE counted_on >= $3 AND counted_on < $4 AND counted_on IS NOT NULL
),
g_stock_2 AS MATERIALIZED (
  SELECT item, SUM(stock_each) AS stock_each
  FROM g_stock_2_ranked
  WHERE g_pick = 1
  GROUP BY 1
),
g_stock_3_by_time AS MATERIALIZED (
  SELECT item, counted_on AS g_at, SUM(quantity) AS stock_end_2, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $5 AND counted_on < $6
  GROUP BY 1, 2
),
g_stock_3_picked AS (
  SELECT item, stock_end_2, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_3_by_time
),
g_stock_3 AS (
  SELECT item, stock_end_2
  FROM g_stock_3_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stack AS (
  SELECT item, stock_end, NULL::bigint AS stock_each, NULL::bigint AS stock_end_2
  FROM g_stock
  UNION ALL
  SELECT item, NULL, stock_each, NULL
  FROM g_stock_2
  UNION ALL
  SELECT item, NULL, NULL, stock_end_2
  FROM g_stock_3
),
g_stitched AS MATERIALIZED (
  SELECT item, MAX(stock_end) AS stock_end, MAX(stock_each) AS stock_each, MAX(stock_end_2) AS stock_end_2
  FROM g_stack
  GROUP BY 1
)
SELECT item, stock_end AS stock_month_ago, stock_each AS stock_each_month_ago, stock_end_2 AS stock_end_3
FROM g_stitched
ORDER BY item COLLATE "C"
LIMIT $7
