WITH g_orders AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.orders
  GROUP BY 1
),
g_returns AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS returned
  FROM public.returns
  GROUP BY 1
),
g_stack AS (
  SELECT customer, revenue, NULL::numeric AS returned
  FROM g_orders
  UNION ALL
  SELECT customer, NULL, returned
  FROM g_returns
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(revenue) AS revenue, MAX(returned) AS returned
  FROM g_stack
  GROUP BY 1
)
SELECT customer, revenue, returned
FROM g_stitched
ORDER BY customer
LIMIT $1
