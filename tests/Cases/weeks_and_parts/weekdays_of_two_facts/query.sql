WITH g_sales AS MATERIALIZED (
  SELECT
    EXTRACT(ISODOW FROM sales.sold_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_week,
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $1 AND sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3
  GROUP BY 1, 2
),
g_refunds AS MATERIALIZED (
  SELECT
    EXTRACT(ISODOW FROM refunds.refunded_on)::integer AS metric_time_day_of_week,
    kiosks.region,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $4 AND refunds.refunded_on < $5
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    metric_time_day_of_week,
    region,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_kiosk_2
  FROM g_sales
  UNION ALL
  SELECT metric_time_day_of_week, region, NULL, NULL, refunded, g_orphan_kiosk_2
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_day_of_week,
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(refunded) AS refunded,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  metric_time_day_of_week,
  region,
  revenue,
  refunded,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY metric_time_day_of_week, region COLLATE "C"
LIMIT $6
