WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count_3
  FROM public.purchases
  WHERE purchased_at >= $1 AND purchased_at < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count_3 >= $3 AND purchases_count_3 IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchased_at, $4::timestamptz[]) AS g_range,
    customer_id AS customer,
    SUM(amount) AS revenue,
    COUNT(*) AS g_rows_revenue,
    COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6 AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1, 2
),
g_purchases_2_now AS (
  SELECT customer, revenue, g_rows_revenue, purchases_count
  FROM g_purchases_2
  WHERE g_range BETWEEN 2 AND 2
),
g_purchases_2_earlier AS (
  SELECT customer, revenue AS revenue_3, g_rows_revenue AS g_rows_revenue_2, purchases_count AS purchases_count_2
  FROM g_purchases_2
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT
    customer,
    revenue,
    g_rows_revenue,
    purchases_count,
    NULL::numeric AS revenue_3,
    NULL::bigint AS g_rows_revenue_2,
    NULL::bigint AS purchases_count_2
  FROM g_purchases_2_now
  UNION ALL
  SELECT customer, NULL, NULL, NULL, revenue_3, g_rows_revenue_2, purchases_count_2
  FROM g_purchases_2_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(revenue) AS revenue,
    MAX(g_rows_revenue) AS g_rows_revenue,
    MAX(purchases_count) AS purchases_count,
    MAX(revenue_3) AS revenue_3,
    MAX(g_rows_revenue_2) AS g_rows_revenue_2,
    MAX(purchases_count_2) AS purchases_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END AS revenue_2,
  CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__previous,
  CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END AS revenue__change,
  ROUND((CASE WHEN COALESCE(g_rows_revenue, 0) > 0 THEN revenue ELSE 0 END - CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END) / NULLIF(CASE WHEN COALESCE(g_rows_revenue_2, 0) > 0 THEN revenue_3 ELSE 0 END, 0), 10) AS revenue__change_pct,
  COALESCE(purchases_count, 0) AS purchases_count,
  COALESCE(purchases_count_2, 0) AS purchases_count__previous,
  COALESCE(purchases_count, 0) - COALESCE(purchases_count_2, 0) AS purchases_count__change,
  ROUND((COALESCE(purchases_count, 0) - COALESCE(purchases_count_2, 0))::numeric / NULLIF(COALESCE(purchases_count_2, 0), 0), 10) AS purchases_count__change_pct
FROM g_stitched
ORDER BY customer
LIMIT $7
