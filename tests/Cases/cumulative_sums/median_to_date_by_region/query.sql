WITH g_sales_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_t, kiosks.region, COUNT(sales.amount) AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2
    AND sales.sold_at < $3
    AND sales.channel IS DISTINCT FROM $4
    AND kiosks.region = $5
    AND sales.amount IS NOT NULL
  GROUP BY 1, 2
),
g_sales_member AS (
  SELECT DISTINCT region
  FROM g_sales_base
),
g_sales_cell AS (
  SELECT g_t, region, g_v
  FROM g_sales_base
  UNION ALL
  SELECT g_axis.g_t, g_sales_member.region, NULL
  FROM GENERATE_SERIES(1, 3) AS g_axis(g_t)
  CROSS JOIN g_sales_member
),
g_sales_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v
  FROM g_sales_cell
  GROUP BY 1, 2
),
g_sales_running AS (
  SELECT
    g_t,
    region,
    COALESCE(SUM(g_v) OVER (PARTITION BY region, WIDTH_BUCKET(g_t, $6::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region, WIDTH_BUCKET(g_t, $6::bigint[]) ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT region, g_t AS metric_time_month, g_v AS price_median_count
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 0
),
g_sales_2_rows AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_t, kiosks.region, sales.amount AS g_v
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $7
    AND sales.sold_at < $8
    AND sales.channel IS DISTINCT FROM $9
    AND kiosks.region = $10
    AND sales.amount IS NOT NULL
),
g_sales_2_ranked AS (
  SELECT
    g_sales_2_rows.region,
    g_window.g_n AS metric_time_month,
    g_sales_2_rows.g_v,
    ROW_NUMBER() OVER (PARTITION BY g_sales_2_rows.region, g_window.g_n ORDER BY g_sales_2_rows.g_v) AS g_r,
    COUNT(g_sales_2_rows.g_v) OVER (PARTITION BY g_sales_2_rows.region, g_window.g_n) AS g_n
  FROM g_sales_2_rows
  INNER JOIN (VALUES (1, 1, 1), (2, 1, 2), (3, 1, 3)) AS g_window(g_n, g_first, g_last) ON g_sales_2_rows.g_t >= g_window.g_first
    AND g_sales_2_rows.g_t <= g_window.g_last
),
g_sales_2 AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS price_median
  FROM g_sales_2_ranked
  GROUP BY 1, 2
),
g_stack AS (
  SELECT region, metric_time_month, price_median_count, NULL::numeric AS price_median
  FROM g_sales
  UNION ALL
  SELECT region, metric_time_month, NULL, price_median
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(price_median_count) AS price_median_count, MAX(price_median) AS price_median
  FROM g_stack
  GROUP BY 1, 2
)
SELECT region, metric_time_month, price_median AS median_ytd
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $11
