WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS paid_count
  FROM public.purchases
  WHERE status = $1
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND (paid_count NOT IN ($2, $3) OR paid_count IS NULL OR paid_count IS NULL)
),
g_customers AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS customers_count
  FROM public.customers
  WHERE customer_id IS NOT NULL AND customer_id NOT IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, customers_count
FROM g_customers
ORDER BY customer
LIMIT $4
