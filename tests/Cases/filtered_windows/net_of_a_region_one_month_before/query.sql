WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $5::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $6 AND refunded_on < $7
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $8::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS north_net_before__revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $9 AND sales.sold_at < $10 AND sales.channel IS DISTINCT FROM $11 AND kiosks.region = $12
  GROUP BY 1
),
g_refunds_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(refunds.refunded_on, $13::date[]) AS metric_time_month,
    SUM(refunds.amount) AS north_net_before__refunded
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $14 AND refunds.refunded_on < $15 AND kiosks.region = $16
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    NULL::numeric AS refunded,
    NULL::numeric AS north_net_before__revenue,
    NULL::numeric AS north_net_before__refunded
  FROM g_sales
  UNION ALL
  SELECT metric_time_month, NULL, refunded, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT metric_time_month, NULL, NULL, north_net_before__revenue, NULL
  FROM g_sales_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, north_net_before__refunded
  FROM g_refunds_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(refunded) AS refunded,
    MAX(north_net_before__revenue) AS north_net_before__revenue,
    MAX(north_net_before__refunded) AS north_net_before__refunded
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) AS net,
  COALESCE(north_net_before__revenue, 0) - COALESCE(north_net_before__refunded, 0) AS north_net_before
FROM g_stitched
ORDER BY metric_time_month
LIMIT $17
