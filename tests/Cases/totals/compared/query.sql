WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS g_range,
    channel,
    SUM(amount) AS revenue,
    COUNT(*) AS g_rows_revenue,
    COUNT(DISTINCT customer_id) AS buyers
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_now AS (
  SELECT channel, revenue, g_rows_revenue, buyers
  FROM g_purchases
  WHERE g_range BETWEEN 2 AND 2
),
g_purchases_earlier AS (
  SELECT channel, revenue AS revenue_3, g_rows_revenue AS g_rows_revenue_2, buyers AS buyers_2
  FROM g_purchases
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT
    channel,
    revenue,
    g_rows_revenue,
    buyers,
    NULL::numeric AS revenue_3,
    NULL::bigint AS g_rows_revenue_2,
    NULL::bigint AS buyers_2
  FROM g_purchases_now
  UNION ALL
  SELECT channel, NULL, NULL, NULL, revenue_3, g_rows_revenue_2, buyers_2
  FROM g_purchases_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    channel,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(buyers) AS buyers,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2,
    MAX(buyers_2) AS buyers_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  channel,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct,
  COALESCE(buyers, 0) AS buyers,
  COALESCE(buyers_2, 0) AS buyers__previous,
  COALESCE(buyers, 0) - COALESCE(buyers_2, 0) AS buyers__change,
  ROUND((COALESCE(buyers, 0) - COALESCE(buyers_2, 0))::numeric / NULLIF(COALESCE(buyers_2, 0), 0), 10) AS buyers__change_pct
FROM g_stitched
ORDER BY channel COLLATE "C"
LIMIT $4
