WITH g_orders AS MATERIALIZED (
  SELECT SUM(orders.amount) AS revenue, COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE customers.region = $1
),
g_returns AS MATERIALIZED (
  SELECT SUM(returns.amount) AS returned
  FROM public.returns
  LEFT JOIN public.customers ON customers.customer_id = returns.customer_id
  WHERE customers.region = $2
),
g_stack AS (
  SELECT revenue, orders_count, NULL::numeric AS returned
  FROM g_orders
  UNION ALL
  SELECT NULL, NULL, returned
  FROM g_returns
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(orders_count) AS orders_count, MAX(returned) AS returned
  FROM g_stack
)
SELECT
  revenue,
  COALESCE(orders_count, 0) AS orders_count,
  returned,
  ROUND(returned / NULLIF(revenue, 0), 10) AS return_rate,
  COALESCE(revenue, 0) - COALESCE(returned, 0) AS net_revenue
FROM g_stitched
