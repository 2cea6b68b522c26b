WITH g_orders AS MATERIALIZED (
  SELECT
    customers.region,
    SUM(orders.amount) AS revenue,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE customers.region = $1
  GROUP BY 1
),
g_returns AS MATERIALIZED (
  SELECT
    customers.region,
    SUM(returns.amount) AS returned,
    COUNT(*) FILTER (WHERE returns.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.returns
  LEFT JOIN public.customers ON customers.customer_id = returns.customer_id
  WHERE customers.region = $2
  GROUP BY 1
),
g_stack AS (
  SELECT region, revenue, g_orphan_customer, NULL::numeric AS returned, NULL::bigint AS g_orphan_customer_2
  FROM g_orders
  UNION ALL
  SELECT region, NULL, NULL, returned, g_orphan_customer_2
  FROM g_returns
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(returned) AS returned,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  revenue,
  returned,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $3
