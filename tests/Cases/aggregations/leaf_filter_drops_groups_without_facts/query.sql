WITH g_orders AS MATERIALIZED (
  SELECT
    CASE WHEN orders.amount >= $1 THEN $2 ELSE $3 END AS amount_band,
    customers.segment,
    COUNT(*) AS completed_orders,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.orders
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.status = $4
  GROUP BY 1, 2
)
SELECT amount_band, segment, completed_orders, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_orders
ORDER BY amount_band COLLATE "C", segment COLLATE "C"
LIMIT $5
