WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count_2
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count_2 >= $1 AND purchases_count_2 IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE customer_id NOT IN (SELECT g_customer FROM g_customer_cohort) OR customer_id IS NULL
  GROUP BY 1
)
SELECT customer, revenue, purchases_count
FROM g_purchases_2
ORDER BY customer
LIMIT $2
