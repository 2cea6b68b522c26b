WITH g_stock_2_by_time AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(stock.counted_on, $1::date[]) AS metric_time_month,
    stock.counted_on AS g_at,
    SUM(stock.quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = stock.kiosk_id
  WHERE stock.counted_on >= $2 AND stock.counted_on < $3
  GROUP BY 1, 2, 3
),
g_stock_2_picked AS (
  SELECT region, metric_time_month, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT region, metric_time_month, stock_end
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end_2,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $4 AND counted_on < $5
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT metric_time_month, stock_end_2, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_month, stock_end_2
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_share_of_stock_total AS (
  SELECT metric_time_month, stock_end_2 AS share_of_stock
  FROM g_stock
),
g_beside AS (
  SELECT region, metric_time_month, stock_end, NULL::bigint AS share_of_stock, 0 AS g_is_total
  FROM g_stock_2
  UNION ALL
  SELECT NULL, metric_time_month, NULL, share_of_stock, 1
  FROM g_share_of_stock_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    stock_end,
    MAX(share_of_stock) OVER (PARTITION BY metric_time_month) AS share_of_stock,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT region, metric_time_month, stock_end, share_of_stock
  FROM g_shared
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    stock_end,
    share_of_stock,
    CASE
      WHEN stock_end IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY stock_end DESC NULLS LAST)
    END AS rank_of_stock
  FROM g_with_total
)
SELECT
  region,
  metric_time_month,
  stock_end,
  ROUND(stock_end::numeric / NULLIF(share_of_stock, 0), 10) AS share_of_stock_2,
  rank_of_stock
FROM g_ranked
ORDER BY region COLLATE "C", metric_time_month
LIMIT $6
