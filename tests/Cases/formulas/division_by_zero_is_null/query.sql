WITH g_lines AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS metric_time_month,
    SUM(lines.quantity * lines.price) AS revenue,
    SUM(lines.quantity * lines.price) FILTER (WHERE customers.country = $2) AS home_share__numerator,
    SUM(lines.quantity * lines.price) FILTER (WHERE CASE
      WHEN lines.quantity * lines.price >= $3 THEN $4
      WHEN lines.quantity * lines.price IS NULL THEN $5
      ELSE $6
    END = $7) AS large_part__large,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $8
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at >= $9 AND orders.placed_at < $10
  GROUP BY 1
),
g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(placed_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $11 AND placed_at < $12 AND status IS DISTINCT FROM $13
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT WIDTH_BUCKET(refunded_on, $14::date[]) AS metric_time_month, SUM(amount) AS refunded
  FROM public.refunds
  WHERE refunded_on >= $15 AND refunded_on < $16
  GROUP BY 1
),
g_stack AS (
  SELECT
    metric_time_month,
    revenue,
    home_share__numerator,
    large_part__large,
    g_orphan_order,
    NULL::bigint AS orders_count,
    NULL::numeric AS refunded
  FROM g_lines
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, orders_count, NULL
  FROM g_orders
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(home_share__numerator) AS home_share__numerator,
    MAX(large_part__large) AS large_part__large,
    MAX(g_orphan_order) AS g_orphan_order,
    MAX(orders_count) AS orders_count,
    MAX(refunded) AS refunded
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(revenue / NULLIF(COALESCE(orders_count, 0), 0), 10) AS order_value,
  ROUND(home_share__numerator / NULLIF(revenue, 0), 10) AS home_share,
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate,
  ROUND(large_part__large / NULLIF(revenue, 0), 10) AS large_part,
  SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_stitched
ORDER BY metric_time_month
LIMIT $17
