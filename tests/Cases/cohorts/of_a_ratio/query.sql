WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, SUM(amount) AS revenue_2, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL
    AND ROUND(revenue_2 / NULLIF(purchases_count, 0), 10) > $1
    AND ROUND(revenue_2 / NULLIF(purchases_count, 0), 10) IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count, NULL::numeric AS revenue
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, revenue
  FROM g_purchases_2
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(visits_count) AS visits_count, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
)
SELECT customer, COALESCE(visits_count, 0) AS visits_count, revenue
FROM g_stitched
ORDER BY customer
LIMIT $2
