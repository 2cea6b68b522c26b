WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $1 AND sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    SUM(sales.amount) AS revenue_2,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $4 AND sales.channel IS DISTINCT FROM $5
  GROUP BY 1
),
g_sales_3_ranked AS (
  SELECT
    kiosks.region,
    sales.amount AS g_v,
    ROW_NUMBER() OVER (PARTITION BY kiosks.region ORDER BY sales.amount) AS g_r,
    COUNT(sales.amount) OVER (PARTITION BY kiosks.region) AS g_n
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
),
g_sales_3 AS MATERIALIZED (
  SELECT
    region,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median
  FROM g_sales_3_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT
    region,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_2,
    NULL::bigint AS g_orphan_kiosk_2,
    NULL::numeric AS price_median
  FROM g_sales
  UNION ALL
  SELECT region, NULL, NULL, revenue_2, g_orphan_kiosk_2, NULL
  FROM g_sales_2
  UNION ALL
  SELECT region, NULL, NULL, NULL, NULL, price_median
  FROM g_sales_3
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2,
    MAX(price_median) AS price_median
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  revenue AS revenue_3m,
  revenue AS revenue_ytd,
  revenue_2 AS revenue_so_far,
  price_median AS median_3m,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $9
