SELECT COUNT(*) AS customers_count FROM customers WHERE customer_id < 0
