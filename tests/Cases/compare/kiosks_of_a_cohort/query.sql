WITH g_sales AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, COUNT(*) AS sales_count
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_sales
  WHERE g_kiosk IS NOT NULL AND sales_count >= $4 AND sales_count IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS g_range,
    kiosks.region,
    SUM(sales.amount) AS revenue_busy__revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6
    AND sales.sold_at < $7
    AND sales.channel IS DISTINCT FROM $8
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_sales_2_now AS (
  SELECT region, revenue_busy__revenue, g_orphan_kiosk
  FROM g_sales_2
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_2_earlier AS (
  SELECT region, revenue_busy__revenue AS revenue_busy__revenue_2
  FROM g_sales_2
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT region, revenue_busy__revenue, g_orphan_kiosk, NULL::numeric AS revenue_busy__revenue_2
  FROM g_sales_2_now
  UNION ALL
  SELECT region, NULL, NULL, revenue_busy__revenue_2
  FROM g_sales_2_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue_busy__revenue) AS revenue_busy__revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_busy__revenue_2) AS revenue_busy__revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  revenue_busy__revenue AS revenue_busy,
  revenue_busy__revenue_2 AS revenue_busy__previous,
  revenue_busy__revenue - revenue_busy__revenue_2 AS revenue_busy__change,
  ROUND((revenue_busy__revenue - revenue_busy__revenue_2) / NULLIF(revenue_busy__revenue_2, 0), 10) AS revenue_busy__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $9
