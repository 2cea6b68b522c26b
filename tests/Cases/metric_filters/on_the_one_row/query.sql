WITH g_orders AS MATERIALIZED (
  SELECT SUM(amount) AS revenue
  FROM public.orders
)
SELECT revenue
FROM g_orders
WHERE revenue > $1
