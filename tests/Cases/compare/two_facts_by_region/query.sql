WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_range,
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT region, revenue, g_orphan_kiosk
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT region, revenue AS revenue_2
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_refunds AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(refunds.refunded_on, $5::date[]) AS g_range_2,
    kiosks.region,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $6 AND refunds.refunded_on < $7
  GROUP BY 1, 2
),
g_refunds_now AS (
  SELECT region, refunded, g_orphan_kiosk_2
  FROM g_refunds
  WHERE g_range_2 BETWEEN 2 AND 2
),
g_refunds_earlier AS (
  SELECT region, refunded AS refunded_2
  FROM g_refunds
  WHERE g_range_2 BETWEEN 1 AND 1
),
g_stack AS (
  SELECT
    region,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_2,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_kiosk_2,
    NULL::numeric AS refunded_2
  FROM g_sales_now
  UNION ALL
  SELECT region, NULL, NULL, revenue_2, NULL, NULL, NULL
  FROM g_sales_earlier
  UNION ALL
  SELECT region, NULL, NULL, NULL, refunded, g_orphan_kiosk_2, NULL
  FROM g_refunds_now
  UNION ALL
  SELECT region, NULL, NULL, NULL, NULL, NULL, refunded_2
  FROM g_refunds_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2,
    MAX(refunded) AS refunded,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2,
    MAX(refunded_2) AS refunded_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) AS net,
  COALESCE(revenue_2, 0) - COALESCE(refunded_2, 0) AS net__previous,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) - (COALESCE(revenue_2, 0) - COALESCE(refunded_2, 0)) AS net__change,
  ROUND((COALESCE(revenue, 0) - COALESCE(refunded, 0) - (COALESCE(revenue_2, 0) - COALESCE(refunded_2, 0))) / NULLIF(COALESCE(revenue_2, 0) - COALESCE(refunded_2, 0), 0), 10) AS net__change_pct,
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate,
  ROUND(refunded_2 / NULLIF(revenue_2, 0), 10) AS refund_rate__previous,
  ROUND(ROUND(refunded / NULLIF(revenue, 0), 10) - ROUND(refunded_2 / NULLIF(revenue_2, 0), 10), 10) AS refund_rate__change,
  ROUND((ROUND(refunded / NULLIF(revenue, 0), 10) - ROUND(refunded_2 / NULLIF(revenue_2, 0), 10)) / NULLIF(ROUND(refunded_2 / NULLIF(revenue_2, 0), 10), 0), 10) AS refund_rate__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $8
