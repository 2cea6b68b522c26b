WITH g_orders AS MATERIALIZED (
  SELECT bill_address_id AS bill_address, COUNT(*) AS orders_count
  FROM public.orders
  WHERE status IS DISTINCT FROM $1
  GROUP BY 1
)
SELECT bill_address, orders_count
FROM g_orders
ORDER BY bill_address
LIMIT $2
