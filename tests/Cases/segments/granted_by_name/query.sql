WITH g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.amount >= $1
  GROUP BY 1
)
SELECT country, revenue, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_purchases
ORDER BY country COLLATE "C"
LIMIT $2
