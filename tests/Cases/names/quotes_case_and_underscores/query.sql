WITH g_orders AS MATERIALIZED (
  SELECT
    customers.region,
    SUM(orders.amount) AS revenue,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE customers.segment = $1
  GROUP BY 1
)
SELECT region, revenue, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_orders
ORDER BY revenue DESC NULLS LAST, region COLLATE "C"
LIMIT $2
