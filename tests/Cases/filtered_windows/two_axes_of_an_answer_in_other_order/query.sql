WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_quarter,
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2
    AND sales.sold_at < $3
    AND sales.channel IS DISTINCT FROM $4
    AND kiosks.region IS DISTINCT FROM $5
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT metric_time_quarter - 1 AS metric_time_quarter, region, revenue, g_orphan_kiosk
  FROM g_sales
  WHERE metric_time_quarter BETWEEN 2 AND 7
),
g_sales_earlier AS (
  SELECT metric_time_quarter, region, revenue AS revenue_2
  FROM g_sales
  WHERE metric_time_quarter BETWEEN 1 AND 6
),
g_sales_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $6::timestamptz[]) AS g_t, kiosks.region, SUM(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8 AND kiosks.region IS DISTINCT FROM $9
  GROUP BY 1, 2
),
g_sales_2_member AS (
  SELECT DISTINCT region
  FROM g_sales_2_base
),
g_sales_2_cell AS (
  SELECT g_t, region, g_v
  FROM g_sales_2_base
  UNION ALL
  SELECT g_axis.g_t, g_sales_2_member.region, NULL
  FROM GENERATE_SERIES(1, 7) AS g_axis(g_t)
  CROSS JOIN g_sales_2_member
),
g_sales_2_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_sales_2_cell
  GROUP BY 1, 2
),
g_sales_2_running AS (
  SELECT
    g_t,
    region,
    SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT g_t - 1 AS metric_time_quarter, region, g_v AS revenue_3
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 1
),
g_stack AS (
  SELECT metric_time_quarter, region, revenue, g_orphan_kiosk, NULL::numeric AS revenue_2, NULL::numeric AS revenue_3
  FROM g_sales_now
  UNION ALL
  SELECT metric_time_quarter, region, NULL, NULL, revenue_2, NULL
  FROM g_sales_earlier
  UNION ALL
  SELECT metric_time_quarter, region, NULL, NULL, NULL, revenue_3
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2,
    MAX(revenue_3) AS revenue_3
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  metric_time_quarter,
  region,
  revenue,
  revenue_2 AS revenue_lag,
  revenue_3 AS revenue_so_far,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C" DESC NULLS LAST, metric_time_quarter DESC NULLS LAST
LIMIT $10
