WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL
    AND (NOT purchases_count BETWEEN $1 AND $2 OR purchases_count IS NULL OR purchases_count IS NULL)
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE customer_id IS NOT NULL AND customer_id NOT IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, visits_count
FROM g_visits
ORDER BY customer
LIMIT $3
