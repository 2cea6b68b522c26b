SELECT cu.country AS "customer.country", dp.dept_name AS "department.dept_name", ROUND(SUM(l.quantity * l.price), 2) AS revenue,
  SUM(l.quantity) AS units
FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
  LEFT JOIN customers cu ON cu.customer_id = o.customer_id
  LEFT JOIN products p ON p.product_id = l.product_id LEFT JOIN categories c ON c.category_id = p.category_id
  LEFT JOIN departments dp ON dp.department_id = c.department_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
