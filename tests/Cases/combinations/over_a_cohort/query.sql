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
g_sales_3 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_sales_4 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_busy__revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $9
    AND sales.sold_at < $10
    AND sales.channel IS DISTINCT FROM $11
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_busy__revenue,
    NULL::bigint AS g_orphan_kiosk_2
  FROM g_sales_3
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_busy__revenue, g_orphan_kiosk_2
  FROM g_sales_4
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_busy__revenue) AS revenue_busy__revenue,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2
  FROM g_stack
  GROUP BY 1, 2
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $5::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_busy__revenue_2
  FROM public.sales
  WHERE sold_at >= $12
    AND sold_at < $13
    AND channel IS DISTINCT FROM $14
    AND kiosk_id IN (SELECT g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
),
g_share_of_cohort_total AS (
  SELECT metric_time_month, revenue_busy__revenue_2 AS share_of_cohort
  FROM g_sales_2
),
g_beside AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_busy__revenue,
    g_orphan_kiosk_2,
    NULL::numeric AS share_of_cohort,
    0 AS g_is_total
  FROM g_stitched
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, share_of_cohort, 1
  FROM g_share_of_cohort_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_busy__revenue,
    g_orphan_kiosk_2,
    MAX(share_of_cohort) OVER (PARTITION BY metric_time_month) AS share_of_cohort,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT region, metric_time_month, revenue, g_orphan_kiosk, revenue_busy__revenue, g_orphan_kiosk_2, share_of_cohort
  FROM g_shared
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_busy__revenue,
    g_orphan_kiosk_2,
    share_of_cohort,
    CASE
      WHEN revenue_busy__revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue_busy__revenue DESC NULLS LAST)
    END AS rank_of_cohort
  FROM g_with_total
)
SELECT
  region,
  metric_time_month,
  revenue,
  revenue_busy__revenue AS revenue_busy,
  ROUND(revenue_busy__revenue / NULLIF(revenue, 0), 10) AS ratio_of_cohort,
  revenue - COALESCE(revenue_busy__revenue, 0) AS derived_of_cohort,
  ROUND(revenue_busy__revenue / NULLIF(share_of_cohort, 0), 10) AS share_of_cohort_2,
  rank_of_cohort,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_ranked
ORDER BY region COLLATE "C", metric_time_month
LIMIT $15
