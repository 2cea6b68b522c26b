WITH g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) FILTER (WHERE purchases.amount >= $1) AS large_revenue__revenue,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1
)
SELECT country, large_revenue__revenue AS large_revenue, revenue, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_purchases
ORDER BY country COLLATE "C"
LIMIT $2
