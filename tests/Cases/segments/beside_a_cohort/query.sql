WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS large_count
  FROM public.purchases
  WHERE amount >= $1
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND large_count >= $2 AND large_count IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT purchases.customer_id AS customer, COUNT(*) AS purchases_count
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE (customers.country = $3 OR purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort))
    AND purchases.channel = $4
  GROUP BY 1
)
SELECT customer, purchases_count
FROM g_purchases_2
ORDER BY customer
LIMIT $5
