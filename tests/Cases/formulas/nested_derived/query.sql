WITH g_lines AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order_2,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1
),
g_orders AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_3
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status IS DISTINCT FROM $3
  GROUP BY 1
),
g_stack AS (
  SELECT
    country,
    revenue,
    g_orphan_order,
    g_orphan_customer,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_line,
    NULL::bigint AS g_orphan_order_2,
    NULL::bigint AS g_orphan_customer_2,
    NULL::bigint AS orders_count,
    NULL::bigint AS g_orphan_customer_3
  FROM g_lines
  UNION ALL
  SELECT country, NULL, NULL, NULL, refunded, g_orphan_line, g_orphan_order_2, g_orphan_customer_2, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT country, NULL, NULL, NULL, NULL, NULL, NULL, NULL, orders_count, g_orphan_customer_3
  FROM g_orders
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    MAX(revenue) AS revenue,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(refunded) AS refunded,
    MAX(g_orphan_line) AS g_orphan_line,
    MAX(g_orphan_order_2) AS g_orphan_order_2,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(orders_count) AS orders_count,
    MAX(g_orphan_customer_3) AS g_orphan_customer_3
  FROM g_stack
  GROUP BY 1
)
SELECT
  country,
  COALESCE(revenue, 0) - COALESCE(refunded, 0) AS net_revenue,
  revenue - refunded AS net_revenue_strict,
  ROUND((COALESCE(revenue, 0) - COALESCE(refunded, 0)) / NULLIF(COALESCE(orders_count, 0), 0), 10) AS net_per_order,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_line) OVER () AS g_orphan_line,
  SUM(g_orphan_order_2) OVER () AS g_orphan_order_2,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_customer_3) OVER () AS g_orphan_customer_3
FROM g_stitched
ORDER BY country COLLATE "C"
LIMIT $4
