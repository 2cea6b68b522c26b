WITH g_orders AS MATERIALIZED (
  SELECT
    customer_id AS customer,
    COUNT(*) AS orders_count,
    SUM(CASE WHEN is_gift THEN 1 WHEN NOT is_gift THEN 0 END) AS gifts
  FROM public.orders
  WHERE status IS DISTINCT FROM $1
  GROUP BY 1
)
SELECT customer, orders_count, gifts
FROM g_orders
ORDER BY gifts DESC NULLS LAST, orders_count, customer
LIMIT $2
