WITH g_lines AS MATERIALIZED (
  SELECT
    customers.country,
    orders.status,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE customers.country IS NOT NULL
  GROUP BY 1, 2
),
g_orders AS MATERIALIZED (
  SELECT
    customers.country,
    orders.status,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $2 AND customers.country IS NOT NULL
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    country,
    status,
    revenue,
    g_orphan_order,
    g_orphan_customer,
    NULL::bigint AS orders_count,
    NULL::bigint AS g_orphan_customer_2
  FROM g_lines
  UNION ALL
  SELECT country, status, NULL, NULL, NULL, orders_count, g_orphan_customer_2
  FROM g_orders
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    status,
    MAX(revenue) AS revenue,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(orders_count) AS orders_count,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  country,
  status,
  revenue,
  COALESCE(orders_count, 0) AS orders_count,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2
FROM g_stitched
WHERE revenue > $3 AND COALESCE(orders_count, 0) >= $4
ORDER BY COALESCE(g_stitched.orders_count, 0) DESC NULLS LAST, country COLLATE "C", status COLLATE "C"
LIMIT $5
