WITH g_lines AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at < $2
  GROUP BY 1
),
g_orders AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(DISTINCT orders.customer_id) AS buyers,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at < $3 AND orders.status IS DISTINCT FROM $4
  GROUP BY 1
),
g_stack AS (
  SELECT
    country,
    revenue,
    g_orphan_order,
    g_orphan_customer,
    NULL::bigint AS buyers,
    NULL::bigint AS g_orphan_customer_2
  FROM g_lines
  UNION ALL
  SELECT country, NULL, NULL, NULL, buyers, g_orphan_customer_2
  FROM g_orders
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    MAX(revenue) AS revenue,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(buyers) AS buyers,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  country,
  revenue AS revenue_so_far,
  COALESCE(buyers, 0) AS buyers_so_far,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2
FROM g_stitched
ORDER BY country COLLATE "C"
LIMIT $5
