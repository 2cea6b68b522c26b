SELECT cu.country AS "customer.country", ROUND(SUM(l.quantity * l.price), 2) AS revenue_so_far,
  COUNT(DISTINCT o.customer_id) AS buyers_so_far
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN customers cu ON cu.customer_id = o.customer_id
  LEFT JOIN order_lines l ON l.order_id = o.order_id WHERE o.placed_at < '2026-03-31 22:00:00' GROUP BY 1 ORDER BY 1 NULLS LAST
