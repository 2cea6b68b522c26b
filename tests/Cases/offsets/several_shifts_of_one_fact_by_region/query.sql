WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    SUM(sales.amount) FILTER (WHERE sales.channel = $2) AS web_month_ago__before,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE (sales.sold_at >= $3 AND sales.sold_at < $4 OR sales.sold_at >= $5 AND sales.sold_at < $6)
    AND sales.channel IS DISTINCT FROM $7
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT region, metric_time_month - 6 AS metric_time_month, revenue, g_orphan_kiosk
  FROM g_sales
  WHERE metric_time_month BETWEEN 7 AND 9
),
g_sales_earlier AS (
  SELECT region, metric_time_month - 5 AS metric_time_month, revenue AS revenue_2, web_month_ago__before
  FROM g_sales
  WHERE metric_time_month BETWEEN 6 AND 8
),
g_sales_earlier_2 AS (
  SELECT region, metric_time_month - 4 AS metric_time_month, revenue AS revenue_3
  FROM g_sales
  WHERE metric_time_month BETWEEN 5 AND 7
),
g_sales_earlier_3 AS (
  SELECT region, metric_time_month, revenue AS revenue_4
  FROM g_sales
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_2,
    NULL::numeric AS web_month_ago__before,
    NULL::numeric AS revenue_3,
    NULL::numeric AS revenue_4
  FROM g_sales_now
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_2, web_month_ago__before, NULL, NULL
  FROM g_sales_earlier
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, revenue_3, NULL
  FROM g_sales_earlier_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, NULL, revenue_4
  FROM g_sales_earlier_3
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_2) AS revenue_2,
    MAX(web_month_ago__before) AS web_month_ago__before,
    MAX(revenue_3) AS revenue_3,
    MAX(revenue_4) AS revenue_4
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  revenue,
  revenue_2 AS revenue_month_ago,
  revenue_3 AS revenue_two_months_ago,
  revenue_4 AS revenue_year_ago,
  web_month_ago__before AS web_month_ago,
  ROUND((revenue - revenue_2) / NULLIF(revenue - revenue_4, 0), 10) AS gain_over_year,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $8
