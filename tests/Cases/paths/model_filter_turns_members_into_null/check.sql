SELECT o.status AS "order.status", ROUND(SUM(l.quantity * l.price), 2) AS revenue, COUNT(*) AS lines_count
FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id GROUP BY 1
  ORDER BY 1 NULLS LAST
