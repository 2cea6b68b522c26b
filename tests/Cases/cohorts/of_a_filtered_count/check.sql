SELECT customer_id AS customer, COUNT(*) AS customers_count FROM customers c
WHERE (SELECT COUNT(*) FROM purchases p WHERE p.customer_id = c.customer_id AND p.status = 'paid') IN (0, 1) GROUP BY 1 ORDER BY 1
