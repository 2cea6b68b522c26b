WITH g_orders AS MATERIALIZED (
  SELECT CASE WHEN amount >= $1 THEN $2 ELSE $3 END AS amount_band, SUM(amount) AS revenue, COUNT(*) AS orders_count
  FROM public.orders
  GROUP BY 1
)
SELECT amount_band, revenue, orders_count
FROM g_orders
ORDER BY amount_band COLLATE "C"
LIMIT $4
