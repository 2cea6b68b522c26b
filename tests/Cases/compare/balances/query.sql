WITH g_stock_by_time AS MATERIALIZED (
  SELECT counted_on AS g_at, SUM(quantity) AS stock_end, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $1 AND counted_on < $2
  GROUP BY 1
),
g_stock_picked AS (
  SELECT stock_end, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT MAX(stock_end) AS stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_by_time AS MATERIALIZED (
  SELECT counted_on AS g_at, SUM(quantity) AS stock_start, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $3 AND counted_on < $4
  GROUP BY 1
),
g_stock_2_picked AS (
  SELECT stock_start, g_at, g_n, MIN(g_at) OVER () AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT MAX(stock_start) AS stock_start
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_3_by_time AS MATERIALIZED (
  SELECT counted_on AS g_at, SUM(quantity) AS stock_end_2, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $5 AND counted_on < $6
  GROUP BY 1
),
g_stock_3_picked AS (
  SELECT stock_end_2, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_stock_3_by_time
),
g_stock_3 AS (
  SELECT MAX(stock_end_2) AS stock_end_2
  FROM g_stock_3_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_4_by_time AS MATERIALIZED (
  SELECT counted_on AS g_at, SUM(quantity) AS stock_start_2, COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $7 AND counted_on < $8
  GROUP BY 1
),
g_stock_4_picked AS (
  SELECT stock_start_2, g_at, g_n, MIN(g_at) OVER () AS g_pick
  FROM g_stock_4_by_time
),
g_stock_4 AS (
  SELECT MAX(stock_start_2) AS stock_start_2
  FROM g_stock_4_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stack AS (
  SELECT stock_end, NULL::bigint AS stock_start, NULL::bigint AS stock_end_2, NULL::bigint AS stock_start_2
  FROM g_stock
  UNION ALL
  SELECT NULL, stock_start, NULL, NULL
  FROM g_stock_2
  UNION ALL
  SELECT NULL, NULL, stock_end_2, NULL
  FROM g_stock_3
  UNION ALL
  SELECT NULL, NULL, NULL, stock_start_2
  FROM g_stock_4
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(stock_end) AS stock_end,
    MAX(stock_start) AS stock_start,
    MAX(stock_end_2) AS stock_end_2,
    MAX(stock_start_2) AS stock_start_2
  FROM g_stack
)
SELECT
  stock_end,
  stock_end_2 AS stock_end__previous,
  stock_end - stock_end_2 AS stock_end__change,
  ROUND((stock_end - stock_end_2)::numeric / NULLIF(stock_end_2, 0), 10) AS stock_end__change_pct,
  stock_start,
  stock_start_2 AS stock_start__previous,
  stock_start - stock_start_2 AS stock_start__change,
  ROUND((stock_start - stock_start_2)::numeric / NULLIF(stock_start_2, 0), 10) AS stock_start__change_pct
FROM g_stitched
