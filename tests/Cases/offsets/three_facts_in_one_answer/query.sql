WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_refunds AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(refunds.refunded_on, $5::date[]) AS metric_time_month,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $6 AND refunds.refunded_on < $7
  GROUP BY 1, 2
),
g_stock_by_time AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(stock.counted_on, $8::date[]) AS metric_time_month,
    stock.counted_on AS g_at,
    SUM(stock.quantity) AS stock_end,
    COUNT(*) AS g_n
  FROM public.stock
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = stock.kiosk_id
  WHERE stock.counted_on >= $9 AND stock.counted_on < $10
  GROUP BY 1, 2, 3
),
g_stock_picked AS (
  SELECT region, metric_time_month, stock_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_stock_by_time
),
g_stock AS (
  SELECT region, metric_time_month, stock_end
  FROM g_stock_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_stock_2_ranked AS (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(stock.counted_on, $8::date[]) AS metric_time_month,
    stock.quantity AS stock_each,
    RANK() OVER (PARTITION BY stock.kiosk_id, WIDTH_BUCKET(stock.counted_on, $8::date[]) ORDER BY stock.counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = stock.kiosk_id
  WHERE stock.counted_on >= $11 AND stock.counted_on < $12 AND stock.counted_on IS NOT NULL
),
g_stock_2 AS MATERIALIZED (
  SELECT region, metric_time_month, SUM(stock_each) AS stock_each
  FROM g_stock_2_ranked
  WHERE g_pick = 1
  GROUP BY 1, 2
),
g_footfall AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(footfall.entered_at, $13::timestamptz[]) AS metric_time_month,
    SUM(footfall.visitors) AS visitors,
    COUNT(*) FILTER (WHERE footfall.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.footfall
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = footfall.kiosk_id
  WHERE footfall.entered_at >= $14 AND footfall.entered_at < $15
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_kiosk,
    NULL::bigint AS stock_end,
    NULL::bigint AS stock_each,
    NULL::bigint AS visitors,
    NULL::bigint AS g_orphan_kiosk_2
  FROM g_sales
  UNION ALL
  SELECT region, metric_time_month, NULL, refunded, g_orphan_kiosk, NULL, NULL, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, stock_end, NULL, NULL, NULL
  FROM g_stock
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, stock_each, NULL, NULL
  FROM g_stock_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, NULL, visitors, g_orphan_kiosk_2
  FROM g_footfall
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(refunded) AS refunded,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(stock_end) AS stock_end,
    MAX(stock_each) AS stock_each,
    MAX(visitors) AS visitors,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  revenue AS revenue_month_ago,
  refunded,
  stock_end AS stock_month_ago,
  stock_each AS stock_each_month_ago,
  visitors,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $16
