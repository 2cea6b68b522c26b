WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS metric_time_week, COUNT(*) AS orders_count
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at >= $2
    AND orders.placed_at < $3
    AND orders.status IS DISTINCT FROM $4
    AND customers.country IS DISTINCT FROM $5
  GROUP BY 1
)
SELECT metric_time_week, orders_count
FROM g_orders
ORDER BY metric_time_week
LIMIT $6
