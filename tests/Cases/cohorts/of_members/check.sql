SELECT DISTINCT country AS "customer.country" FROM customers
WHERE customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL) ORDER BY 1 NULLS LAST
