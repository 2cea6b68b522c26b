SELECT dp.dept_name AS "product.category.department.dept_name", ROUND(SUM(r.amount), 2) AS refunded, COUNT(*) AS refunds_count
FROM refunds r LEFT JOIN order_lines l ON l.order_id = r.order_id AND l.line_no = r.line_no
  LEFT JOIN products p ON p.product_id = l.product_id LEFT JOIN categories c ON c.category_id = p.category_id
  LEFT JOIN departments dp ON dp.department_id = c.department_id
GROUP BY 1 ORDER BY 1 NULLS LAST
