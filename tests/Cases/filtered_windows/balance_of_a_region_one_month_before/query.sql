WITH g_stock_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(stock.counted_on, $1::date[]) AS metric_time_month,
    stock.counted_on AS g_at,
    SUM(stock.quantity) FILTER (WHERE kiosks.region = $2) AS north_stock_before__stock_end,
    COUNT(*) FILTER (WHERE kiosks.region = $2) AS g_n
  FROM public.stock
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = stock.kiosk_id
  WHERE stock.counted_on >= $3 AND stock.counted_on < $4
  GROUP BY 1, 2
),
g_stock_picked AS (
  SELECT
    metric_time_month,
    north_stock_before__stock_end,
    g_at,
    g_n,
    MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT metric_time_month, north_stock_before__stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(counted_on, $1::date[]) AS metric_time_month,
    counted_on AS g_at,
    SUM(quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  WHERE counted_on >= $5 AND counted_on < $6
  GROUP BY 1, 2
),
g_stock_2_picked AS (
  SELECT metric_time_month, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_2_by_time
),
g_stock_2 AS (
  SELECT metric_time_month, stock_end
  FROM g_stock_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stack AS (
  SELECT metric_time_month, north_stock_before__stock_end, NULL::bigint AS stock_end
  FROM g_stock
  UNION ALL
  SELECT metric_time_month, NULL, stock_end
  FROM g_stock_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(north_stock_before__stock_end) AS north_stock_before__stock_end,
    MAX(stock_end) AS stock_end
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, north_stock_before__stock_end AS north_stock_before, stock_end AS stock_month_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
