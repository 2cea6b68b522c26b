WITH g_orders AS MATERIALIZED (
  SELECT
    shipping.carrier,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.order_id IS NOT NULL AND shipping.order_id IS NULL) AS g_orphan_order
  FROM public.orders
  LEFT JOIN public.shipping ON shipping.order_id = orders.order_id
  WHERE orders.status IS DISTINCT FROM $1
  GROUP BY 1
),
g_lines AS MATERIALIZED (
  SELECT
    shipping.carrier,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND shipping.order_id IS NULL) AS g_orphan_order_2
  FROM public.order_lines AS lines
  LEFT JOIN public.shipping ON shipping.order_id = lines.order_id
  GROUP BY 1
),
g_stack AS (
  SELECT carrier, orders_count, g_orphan_order, NULL::numeric AS revenue, NULL::bigint AS g_orphan_order_2
  FROM g_orders
  UNION ALL
  SELECT carrier, NULL, NULL, revenue, g_orphan_order_2
  FROM g_lines
),
g_stitched AS MATERIALIZED (
  SELECT
    carrier,
    MAX(orders_count) AS orders_count,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(revenue) AS revenue,
    MAX(g_orphan_order_2) AS g_orphan_order_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  carrier,
  COALESCE(orders_count, 0) AS orders_count,
  revenue,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_order_2) OVER () AS g_orphan_order_2
FROM g_stitched
ORDER BY carrier COLLATE "C"
LIMIT $2
