SELECT customer_id AS customer, COUNT(*) AS customers_count FROM customers
WHERE customer_id NOT IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL) GROUP BY 1 ORDER BY 1
