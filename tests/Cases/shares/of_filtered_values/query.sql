WITH g_purchases_4 AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) FILTER (WHERE purchases.status = $1) AS paid_revenue,
    SUM(purchases.amount) FILTER (WHERE purchases.channel = $2) AS web_share__revenue,
    COUNT(*) AS purchases_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS paid_revenue_2
  FROM public.purchases
  WHERE status = $3
),
g_paid_share_total AS (
  SELECT paid_revenue_2 AS paid_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_purchases_4.country,
    g_purchases_4.paid_revenue,
    g_purchases_4.web_share__revenue,
    g_purchases_4.purchases_count,
    g_purchases_4.g_orphan_customer,
    g_paid_share_total.paid_share
  FROM g_purchases_4
  CROSS JOIN g_paid_share_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT SUM(amount) AS web_share__revenue_2
  FROM public.purchases
  WHERE channel = $4
),
g_web_share_total AS (
  SELECT web_share__revenue_2 AS web_share
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT
    g_with_total.country,
    g_with_total.paid_revenue,
    g_with_total.web_share__revenue,
    g_with_total.purchases_count,
    g_with_total.g_orphan_customer,
    g_with_total.paid_share,
    g_web_share_total.web_share
  FROM g_with_total
  CROSS JOIN g_web_share_total
),
g_purchases_3 AS MATERIALIZED (
  SELECT COUNT(*) AS purchases_count_2
  FROM public.purchases
),
g_purchases_share_total AS (
  SELECT purchases_count_2 AS purchases_share
  FROM g_purchases_3
),
g_with_total_3 AS (
  SELECT
    g_with_total_2.country,
    g_with_total_2.paid_revenue,
    g_with_total_2.web_share__revenue,
    g_with_total_2.purchases_count,
    g_with_total_2.g_orphan_customer,
    g_with_total_2.paid_share,
    g_with_total_2.web_share,
    g_purchases_share_total.purchases_share
  FROM g_with_total_2
  CROSS JOIN g_purchases_share_total
)
SELECT
  country,
  ROUND(paid_revenue / NULLIF(paid_share, 0), 10) AS paid_share_2,
  ROUND(web_share__revenue / NULLIF(web_share, 0), 10) AS web_share_2,
  ROUND(COALESCE(purchases_count, 0)::numeric / NULLIF(purchases_share, 0), 10) AS purchases_share_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_with_total_3
ORDER BY country COLLATE "C"
LIMIT $5
