WITH g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_range, SUM(amount) AS revenue, COUNT(*) AS g_rows_revenue
  FROM public.sales
  WHERE sold_at >= $2 AND sold_at < $3 AND channel IS DISTINCT FROM $4
  GROUP BY 1
),
g_sales_now AS (
  SELECT revenue, g_rows_revenue
  FROM g_sales
  WHERE g_range BETWEEN 2 AND 2
),
g_sales_earlier AS (
  SELECT revenue AS revenue_3, g_rows_revenue AS g_rows_revenue_2
  FROM g_sales
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT revenue, g_rows_revenue, NULL::numeric AS revenue_3, NULL::bigint AS g_rows_revenue_2
  FROM g_sales_now
  UNION ALL
  SELECT NULL, NULL, revenue_3, g_rows_revenue_2
  FROM g_sales_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2
  FROM g_stack
)
SELECT
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct
FROM g_stitched
