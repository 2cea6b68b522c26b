WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_range,
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) AS g_rows_revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT region, revenue, g_rows_revenue, g_orphan_kiosk
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT region, revenue AS revenue_3, g_rows_revenue AS g_rows_revenue_2
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_refunds AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(refunds.refunded_on, $5::date[]) AS g_range_2,
    kiosks.region,
    SUM(refunds.amount) AS refunded,
    COUNT(*) AS g_rows_refunded,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.refunds
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = refunds.kiosk_id
  WHERE refunds.refunded_on >= $6 AND refunds.refunded_on < $7
  GROUP BY 1, 2
),
g_refunds_now AS (
  SELECT region, refunded, g_rows_refunded, refunds_count, g_orphan_kiosk_2
  FROM g_refunds
  WHERE g_range_2 BETWEEN 2 AND 2
),
g_refunds_earlier AS (
  SELECT region, refunded AS refunded_3, g_rows_refunded AS g_rows_refunded_2, refunds_count AS refunds_count_2
  FROM g_refunds
  WHERE g_range_2 BETWEEN 1 AND 1
),
g_stack AS (
  SELECT
    region,
    revenue,
    g_rows_revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_3,
    NULL::bigint AS g_rows_revenue_2,
    NULL::numeric AS refunded,
    NULL::bigint AS g_rows_refunded,
    NULL::bigint AS refunds_count,
    NULL::bigint AS g_orphan_kiosk_2,
    NULL::numeric AS refunded_3,
    NULL::bigint AS g_rows_refunded_2,
    NULL::bigint AS refunds_count_2
  FROM g_sales_now
  UNION ALL
  SELECT region, NULL, NULL, NULL, revenue_3, g_rows_revenue_2, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM g_sales_earlier
  UNION ALL
  SELECT
    region,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    refunded,
    g_rows_refunded,
    refunds_count,
    g_orphan_kiosk_2,
    NULL,
    NULL,
    NULL
  FROM g_refunds_now
  UNION ALL
  SELECT region, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, refunded_3, g_rows_refunded_2, refunds_count_2
  FROM g_refunds_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2,
    MAX(refunded) AS refunded,
    MAX(g_rows_refunded) AS g_rows_refunded,
    MAX(refunds_count) AS refunds_count,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2,
    MAX(refunded_3) AS refunded_3,
    MAX(g_rows_refunded_2) AS g_rows_refunded_2,
    MAX(refunds_count_2) AS refunds_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct,
  CASE WHEN COALESCE(g_rows_refunded, 0) > 0 THEN refunded ELSE 0 END AS refunded_2,
  CASE WHEN COALESCE(g_rows_refunded_2, 0) > 0 THEN refunded_3 ELSE 0 END AS refunded__previous,
  CASE WHEN COALESCE(g_rows_refunded, 0) > 0 THEN refunded ELSE 0 END - CASE WHEN COALESCE(g_rows_refunded_2, 0) > 0 THEN refunded_3 ELSE 0 END AS refunded__change,
  ROUND((CASE WHEN COALESCE(g_rows_refunded, 0) > 0 THEN refunded ELSE 0 END - CASE WHEN COALESCE(g_rows_refunded_2, 0) > 0 THEN refunded_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_refunded_2, 0) > 0 THEN refunded_3 ELSE 0 END, 0), 10) AS refunded__change_pct,
  COALESCE(refunds_count, 0) AS refunds_count,
  COALESCE(refunds_count_2, 0) AS refunds_count__previous,
  COALESCE(refunds_count, 0) - COALESCE(refunds_count_2, 0) AS refunds_count__change,
  ROUND((COALESCE(refunds_count, 0) - COALESCE(refunds_count_2, 0))::numeric / NULLIF(COALESCE(refunds_count_2, 0), 0), 10) AS refunds_count__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $8
