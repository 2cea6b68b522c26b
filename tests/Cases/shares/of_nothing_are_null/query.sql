WITH g_purchases_3 AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchase_id IN ($1, $2, $3)
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchase_id IN ($4, $5, $6)
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_purchases_3.customer,
    g_purchases_3.revenue,
    g_purchases_3.purchases_count,
    g_revenue_share_total.revenue_share
  FROM g_purchases_3
  CROSS JOIN g_revenue_share_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT COUNT(*) AS purchases_count_2
  FROM public.purchases
  WHERE purchase_id IN ($7, $8, $9)
),
g_purchases_share_total AS (
  SELECT purchases_count_2 AS purchases_share
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT
    g_with_total.customer,
    g_with_total.revenue,
    g_with_total.purchases_count,
    g_with_total.revenue_share,
    g_purchases_share_total.purchases_share
  FROM g_with_total
  CROSS JOIN g_purchases_share_total
)
SELECT
  customer,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  ROUND(COALESCE(purchases_count, 0)::numeric / NULLIF(purchases_share, 0), 10) AS purchases_share_2
FROM g_with_total_2
ORDER BY customer
LIMIT $10
