WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND revenue IS DISTINCT FROM $1 AND revenue IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, visits_count
FROM g_visits
ORDER BY customer
LIMIT $2
