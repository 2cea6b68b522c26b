WITH g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_refunds_2 AS MATERIALIZED (
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
  SELECT region, metric_time_month, revenue, g_orphan_kiosk, NULL::numeric AS refunded, NULL::bigint AS g_orphan_kiosk_2
  FROM g_sales_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, refunded, g_orphan_kiosk_2
  FROM g_refunds_2
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(refunded) AS refunded,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2
  FROM g_stack
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $8 AND sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded_2
  FROM public.refunds
  WHERE refunded_on >= $11 AND refunded_on < $12
  GROUP BY 1
),
g_stack_2 AS (
  SELECT metric_time_month, revenue_2, NULL::numeric AS refunded_2
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, refunded_2
  FROM g_refunds
),
g_stitched_2 AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue_2) AS revenue_2, MAX(refunded_2) AS refunded_2
  FROM g_stack_2
  GROUP BY 1
),
g_share_of_derived_total AS (
  SELECT metric_time_month, COALESCE(revenue_2, 0) - COALESCE(refunded_2, 0) AS share_of_derived
  FROM g_stitched_2
),
g_beside AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    refunded,
    g_orphan_kiosk_2,
    NULL::numeric AS share_of_derived,
    0 AS g_is_total
  FROM g_stitched
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, share_of_derived, 1
  FROM g_share_of_derived_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    refunded,
    g_orphan_kiosk_2,
    MAX(share_of_derived) OVER (PARTITION BY metric_time_month) AS share_of_derived,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT region, metric_time_month, revenue, g_orphan_kiosk, refunded, g_orphan_kiosk_2, share_of_derived
  FROM g_shared
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    refunded,
    g_orphan_kiosk_2,
    share_of_derived,
    CASE
      WHEN COALESCE(revenue, 0) - COALESCE(refunded, 0) IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY COALESCE(revenue, 0) - COALESCE(refunded, 0) DESC NULLS LAST)
    END AS rank_of_derived
  FROM g_with_total
)
SELECT
  region,
  metric_time_month,
  ROUND((COALESCE(revenue, 0) - COALESCE(refunded, 0)) / NULLIF(share_of_derived, 0), 10) AS share_of_derived_2,
  rank_of_derived,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_ranked
ORDER BY region COLLATE "C", metric_time_month
LIMIT $13
