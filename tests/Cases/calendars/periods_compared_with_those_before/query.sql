WITH g_orders AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_period,
    SUM(amount) AS revenue,
    COUNT(*) AS g_rows_revenue
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_orders_now AS (
  SELECT metric_time_period - 3 AS metric_time_period, revenue, g_rows_revenue
  FROM g_orders
  WHERE metric_time_period BETWEEN 4 AND 6
),
g_orders_earlier AS (
  SELECT metric_time_period, revenue AS revenue_3, g_rows_revenue AS g_rows_revenue_2
  FROM g_orders
  WHERE metric_time_period BETWEEN 1 AND 3
),
g_stack AS (
  SELECT metric_time_period, revenue, g_rows_revenue, NULL::numeric AS revenue_3, NULL::bigint AS g_rows_revenue_2
  FROM g_orders_now
  UNION ALL
  SELECT metric_time_period, NULL, NULL, revenue_3, g_rows_revenue_2
  FROM g_orders_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_period,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_period,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct
FROM g_stitched
ORDER BY metric_time_period
LIMIT $4
