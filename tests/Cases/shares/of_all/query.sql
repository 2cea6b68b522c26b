WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_purchases_2.country,
    g_purchases_2.revenue,
    g_purchases_2.g_orphan_customer,
    g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
)
SELECT
  country,
  revenue,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_with_total
ORDER BY country COLLATE "C"
LIMIT $1
