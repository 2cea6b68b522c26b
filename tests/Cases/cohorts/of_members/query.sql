WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count >= $1 AND purchases_count IS NOT NULL
),
g_customers AS MATERIALIZED (
  SELECT country
  FROM public.customers
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT country
FROM g_customers
ORDER BY country COLLATE "C"
LIMIT $2
