WITH h AS (SELECT l.* FROM order_lines l LEFT JOIN products p ON p.product_id = l.product_id
  LEFT JOIN categories c ON c.category_id = p.category_id
  LEFT JOIN departments d ON d.department_id = c.department_id WHERE d.dept_name = 'Home')
SELECT (SELECT ROUND(SUM(quantity * price), 2) FROM order_lines l WHERE NOT EXISTS (SELECT 1 FROM h
  WHERE h.order_id = l.order_id AND h.line_no = l.line_no)) AS revenue,
  (SELECT SUM(amount) FROM refunds r WHERE NOT EXISTS (SELECT 1 FROM h WHERE h.order_id = r.order_id
    AND h.line_no = r.line_no)) AS refunded
