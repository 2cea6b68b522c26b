WITH g_sales AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_range,
    kiosks.region,
    COUNT(*) AS sales_count,
    COUNT(DISTINCT sales.customer_id) AS buyers,
    ROUND(AVG(sales.amount), 10) AS price_mean,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_now AS (
  SELECT region, sales_count, buyers, price_mean, revenue, g_orphan_kiosk
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT region, sales_count AS sales_count_2, buyers AS buyers_2, price_mean AS price_mean_2, revenue AS revenue_2
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT
    region,
    sales_count,
    buyers,
    price_mean,
    revenue,
    g_orphan_kiosk,
    NULL::bigint AS sales_count_2,
    NULL::bigint AS buyers_2,
    NULL::numeric AS price_mean_2,
    NULL::numeric AS revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT region, NULL, NULL, NULL, NULL, NULL, sales_count_2, buyers_2, price_mean_2, revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(sales_count) AS sales_count,
    MAX(buyers) AS buyers,
    MAX(price_mean) AS price_mean,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(sales_count_2) AS sales_count_2,
    MAX(buyers_2) AS buyers_2,
    MAX(price_mean_2) AS price_mean_2,
    MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  COALESCE(sales_count, 0) AS sales_count,
  COALESCE(sales_count_2, 0) AS sales_count__previous,
  COALESCE(sales_count, 0) - COALESCE(sales_count_2, 0) AS sales_count__change,
  ROUND((COALESCE(sales_count, 0) - COALESCE(sales_count_2, 0))::numeric / NULLIF(COALESCE(sales_count_2, 0), 0), 10) AS sales_count__change_pct,
  COALESCE(buyers, 0) AS buyers,
  COALESCE(buyers_2, 0) AS buyers__previous,
  COALESCE(buyers, 0) - COALESCE(buyers_2, 0) AS buyers__change,
  ROUND((COALESCE(buyers, 0) - COALESCE(buyers_2, 0))::numeric / NULLIF(COALESCE(buyers_2, 0), 0), 10) AS buyers__change_pct,
  price_mean,
  price_mean_2 AS price_mean__previous,
  ROUND(price_mean - price_mean_2, 10) AS price_mean__change,
  ROUND((price_mean - price_mean_2) / NULLIF(price_mean_2, 0), 10) AS price_mean__change_pct,
  ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) AS basket,
  ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10) AS basket__previous,
  ROUND(ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) - ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10), 10) AS basket__change,
  ROUND((ROUND(revenue / NULLIF(COALESCE(sales_count, 0), 0), 10) - ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10)) / NULLIF(ROUND(revenue_2 / NULLIF(COALESCE(sales_count_2, 0), 0), 10), 0), 10) AS basket__change_pct,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $5
