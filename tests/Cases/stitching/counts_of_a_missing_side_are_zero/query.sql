WITH g_orders AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS orders_count, SUM(amount) AS revenue
  FROM public.orders
  GROUP BY 1
),
g_returns AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS returns_count, SUM(amount) AS returned
  FROM public.returns
  GROUP BY 1
),
g_stack AS (
  SELECT customer, orders_count, revenue, NULL::bigint AS returns_count, NULL::numeric AS returned
  FROM g_orders
  UNION ALL
  SELECT customer, NULL, NULL, returns_count, returned
  FROM g_returns
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(orders_count) AS orders_count,
    MAX(revenue) AS revenue,
    MAX(returns_count) AS returns_count,
    MAX(returned) AS returned
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(orders_count, 0) AS orders_count,
  revenue,
  COALESCE(returns_count, 0) AS returns_count,
  returned
FROM g_stitched
ORDER BY customer
LIMIT $1
