WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_at >= $1 AND visited_at < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND (visits_count >= $3 OR visits_count IS NULL OR visits_count IS NULL)
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $4
    AND purchased_at < $5
    AND customer_id IS NOT NULL
    AND customer_id NOT IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, revenue
FROM g_purchases
ORDER BY customer
LIMIT $6
