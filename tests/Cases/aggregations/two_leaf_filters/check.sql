SELECT o.status AS "order.status", SUM(CASE WHEN o.status = 'paid' THEN 1 ELSE 0 END) AS paid_orders, SUM(CASE
  WHEN cu.country = 'DE' THEN 1 ELSE 0 END) AS german_orders
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN customers cu ON cu.customer_id = o.customer_id
  WHERE o.status = 'paid' OR cu.country = 'DE' GROUP BY 1 ORDER BY 1 NULLS LAST
