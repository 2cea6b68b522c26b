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
g_purchases_2 AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) AS regular_revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT country, regular_revenue, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_purchases_2
ORDER BY country COLLATE "C"
LIMIT $2
