WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND (visits_count IN ($1, $2) OR visits_count IS NULL)
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND customer_id NOT IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, purchases_count
FROM g_purchases
ORDER BY customer
LIMIT $3
