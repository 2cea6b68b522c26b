WITH g_orders AS MATERIALIZED (
  SELECT channel, COUNT(*) AS orders_count
  FROM public.orders
  WHERE ordered_at IS NOT NULL AND (ordered_at >= $1 OR ordered_at IS NULL) AND (ordered_at < $2 OR ordered_at IS NULL)
  GROUP BY 1
)
SELECT channel, orders_count
FROM g_orders
ORDER BY channel COLLATE "C"
LIMIT $3
