SELECT company, COUNT(*) AS customers_count FROM customers WHERE customer_id IN (2, 4, 5) GROUP BY company ORDER BY company
