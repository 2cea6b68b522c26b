SELECT o.customer_id AS "order.customer", ROUND(SUM(l.quantity * l.price), 2) AS revenue FROM order_lines l LEFT JOIN (SELECT *
  FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id WHERE o.customer_id IN (3, 99) GROUP BY 1 ORDER BY 1
