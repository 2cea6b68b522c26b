WITH g_orders AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.orders
  GROUP BY 1
)
SELECT customer, revenue
FROM g_orders
ORDER BY customer
LIMIT $1
