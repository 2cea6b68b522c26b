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
g_stack AS (
  SELECT region, revenue, g_rows_revenue, g_orphan_kiosk, NULL::numeric AS revenue_3, NULL::bigint AS g_rows_revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT region, NULL, NULL, NULL, revenue_3, g_rows_revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2
  FROM g_stack
  GROUP BY 1
),
g_metrics AS (
  SELECT
    region,
    CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
    CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
    CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
    ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct,
    COALESCE(g_orphan_kiosk, 0) AS g_orphan_kiosk
  FROM g_stitched
)
SELECT
  region,
  revenue_2,
  revenue__previous,
  revenue__change,
  revenue__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_metrics
ORDER BY revenue__change, region COLLATE "C"
LIMIT $5
