WITH g_customers AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS customers_count
  FROM public.customers
  WHERE signed_up >= $1 AND signed_up < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_customers
  WHERE g_customer IS NOT NULL AND customers_count >= $3 AND customers_count IS NOT NULL
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS purchases_count, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5 AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, purchases_count, revenue
FROM g_purchases
ORDER BY customer
LIMIT $6
