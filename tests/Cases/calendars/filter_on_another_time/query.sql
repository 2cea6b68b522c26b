WITH g_orders AS MATERIALIZED (
  SELECT channel, COUNT(*) AS orders_count
  FROM public.orders
  WHERE (NOT (shipped_on >= $1 AND shipped_on < $2) OR shipped_on IS NULL)
    AND (NOT (shipped_on >= $3 AND shipped_on < $4) OR shipped_on IS NULL)
  GROUP BY 1
)
SELECT channel, orders_count
FROM g_orders
ORDER BY channel COLLATE "C"
LIMIT $5
