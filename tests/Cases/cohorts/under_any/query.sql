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
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, channel, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort) OR channel = $2
  GROUP BY 1, 2
)
SELECT customer, channel, purchases_count
FROM g_purchases
ORDER BY customer, channel COLLATE "C"
LIMIT $3
