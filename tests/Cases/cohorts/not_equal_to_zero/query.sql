WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND visits_count IS DISTINCT FROM $1 AND visits_count IS NOT NULL
),
g_customers AS MATERIALIZED (
  SELECT country, COUNT(*) AS customers_count
  FROM public.customers
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT country, customers_count
FROM g_customers
ORDER BY country COLLATE "C"
LIMIT $2
