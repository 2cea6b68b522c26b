WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND visits_count >= $1 AND visits_count IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT g_purchases_2.customer, g_purchases_2.revenue, g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
)
SELECT customer, revenue, ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2
FROM g_with_total
ORDER BY customer
LIMIT $2
