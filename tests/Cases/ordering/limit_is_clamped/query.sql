WITH g_orders AS MATERIALIZED (
  SELECT
    customers.country,
    WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS metric_time_month,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at >= $2 AND orders.placed_at < $3 AND orders.status IS DISTINCT FROM $4
  GROUP BY 1, 2
)
SELECT country, metric_time_month, orders_count, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_orders
ORDER BY country COLLATE "C", metric_time_month
LIMIT $5
