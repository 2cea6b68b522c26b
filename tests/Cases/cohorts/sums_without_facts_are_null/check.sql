SELECT customer_id AS customer, COUNT(*) AS customers_count FROM customers c
WHERE (SELECT SUM(amount) FROM purchases p WHERE p.customer_id = c.customer_id) IS NULL GROUP BY 1 ORDER BY 1
