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
g_stock_2_ranked AS (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    quantity AS stock_each,
    RANK() OVER (PARTITION BY kiosk_id, WIDTH_BUCKET(counted_on, $1::date[]) ORDER BY counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  WHERE counted_on >= $4 AND counted_on < $5 AND counted_on IS NOT NULL
),
g_stock_2 AS MATERIALIZED (
  SELECT metric_time_month, SUM(stock_each) AS stock_each
  FROM g_stock_2_ranked
  WHERE g_pick = 1
  GROUP BY 1
),
g_stock_3_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $6::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end_2,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $7 AND counted_on < $8
  GROUP BY 1, 2
),
g_stock_3_picked AS (
  SELECT metric_time_month, stock_end_2, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_3_by_time
),
g_stock_3 AS (
  SELECT metric_time_month, stock_end_2
  FROM g_stock_3_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_4_ranked AS (
  SELECT
    WIDTH_BUCKET(counted_on, $6::date[]) AS metric_time_month,
    quantity AS stock_each_2,
    RANK() OVER (PARTITION BY kiosk_id, WIDTH_BUCKET(counted_on, $6::date[]) ORDER BY counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  WHERE counted_on >= $9 AND counted_on < $10 AND counted_on IS NOT NULL
),
g_stock_4 AS MATERIALIZED (
  SELECT metric_time_month, SUM(stock_each_2) AS stock_each_2
  FROM g_stock_4_ranked
  WHERE g_pick = 1
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    stock_end,
    NULL::bigint AS stock_each,
    NULL::bigint AS stock_end_2,
    NULL::bigint AS stock_each_2
  FROM g_stock
  UNION ALL
  SELECT metric_time_month, NULL, stock_each, NULL, NULL
  FROM g_stock_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, stock_end_2, NULL
  FROM g_stock_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, stock_each_2
  FROM g_stock_4
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(stock_end) AS stock_end,
    MAX(stock_each) AS stock_each,
    MAX(stock_end_2) AS stock_end_2,
    MAX(stock_each_2) AS stock_each_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  stock_end,
  stock_end_2 AS stock_end__previous,
  stock_end - stock_end_2 AS stock_end__change,
  ROUND((stock_end - stock_end_2)::numeric / NULLIF(stock_end_2, 0), 10) AS stock_end__change_pct,
  stock_each,
  stock_each_2 AS stock_each__previous,
  stock_each - stock_each_2 AS stock_each__change,
  ROUND((stock_each - stock_each_2)::numeric / NULLIF(stock_each_2, 0), 10) AS stock_each__change_pct
FROM g_stitched
ORDER BY metric_time_month
LIMIT $11
