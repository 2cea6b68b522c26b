WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(DISTINCT sales.customer_id) AS buyers,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
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
    COUNT(*) FILTER (WHERE refunds.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $6 AND refunds.refunded_on < $7
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    buyers,
    g_orphan_kiosk,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_kiosk_2
  FROM g_sales
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, refunded, g_orphan_kiosk_2
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(buyers) AS buyers,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(refunded) AS refunded,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  revenue,
  COALESCE(buyers, 0) AS buyers,
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $8
