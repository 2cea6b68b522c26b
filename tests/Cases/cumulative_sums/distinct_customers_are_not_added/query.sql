WITH g_sales_base_first AS (
  SELECT kiosks.region, sales.customer_id AS g_id, MIN(WIDTH_BUCKET(sales.sold_at, $1::timestamptz[])) AS g_t
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $2
    AND sales.channel IS DISTINCT FROM $3
    AND kiosks.region IN ($4, $5)
    AND sales.customer_id IS NOT NULL
  GROUP BY 1, 2
),
g_sales_base AS MATERIALIZED (
  SELECT g_t, region, COUNT(*) AS g_v
  FROM g_sales_base_first
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
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
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
    COALESCE(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_dense
),
g_sales AS (
  SELECT region, g_t - 1 AS metric_time_month, g_v AS buyers
  FROM g_sales_running
  WHERE g_seen > 0 AND g_t > 1
),
g_sales_2_base_pair AS MATERIALIZED (
  SELECT DISTINCT
    WIDTH_BUCKET(sales.sold_at, $6::timestamptz[]) AS g_t,
    kiosks.region,
    CASE WHEN sales.sold_at >= $7 THEN sales.customer_id END AS g_id
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at < $8
    AND sales.channel IS DISTINCT FROM $9
    AND kiosks.region IN ($10, $11)
    AND sales.customer_id IS NOT NULL
),
g_sales_2_base_span AS (
  SELECT g_t, region, LEAD(g_t) OVER (PARTITION BY region, g_id ORDER BY g_t) AS g_next
  FROM g_sales_2_base_pair
),
g_sales_2_base_change AS (
  SELECT g_t, region, CASE WHEN g_t > 1 THEN 1 ELSE 0 END AS g_v
  FROM g_sales_2_base_span
  UNION ALL
  SELECT CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END, region, -1
  FROM g_sales_2_base_span
  WHERE CASE WHEN g_next < g_t + 3 THEN g_next ELSE g_t + 3 END <= 6 AND g_t > 1
),
g_sales_2_base AS MATERIALIZED (
  SELECT g_t, region, SUM(g_v) AS g_v
  FROM g_sales_2_base_change
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
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
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
    COALESCE(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS g_v,
    COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_sales_2_dense
),
g_sales_2 AS (
  SELECT region, g_t - 3 AS metric_time_month, g_v AS buyers_2
  FROM g_sales_2_running
  WHERE g_seen > 0 AND g_t > 3
),
g_stack AS (
  SELECT region, metric_time_month, buyers, NULL::bigint AS buyers_2
  FROM g_sales
  UNION ALL
  SELECT region, metric_time_month, NULL, buyers_2
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT region, metric_time_month, MAX(buyers) AS buyers, MAX(buyers_2) AS buyers_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT region, metric_time_month, COALESCE(buyers, 0) AS buyers_so_far, COALESCE(buyers_2, 0) AS buyers_3m
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $12
