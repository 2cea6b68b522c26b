WITH g_orders AS MATERIALIZED (
  SELECT channel, SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $1 AND ordered_at < $2
  GROUP BY 1
)
SELECT channel, revenue
FROM g_orders
ORDER BY channel COLLATE "C"
LIMIT $3
