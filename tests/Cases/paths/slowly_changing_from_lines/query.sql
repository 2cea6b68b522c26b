WITH g_lines AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS metric_time_month,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = orders.customer_id
    AND customer_tiers.valid_from <= orders.placed_at
    AND (customer_tiers.valid_to > orders.placed_at OR customer_tiers.valid_to IS NULL)
  WHERE orders.placed_at >= $3 AND orders.placed_at < $4
  GROUP BY 1, 2
)
SELECT
  tier,
  metric_time_month,
  revenue,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_lines
ORDER BY tier COLLATE "C", metric_time_month
LIMIT $5
