SELECT c.region AS "customer.region", COUNT(*) AS orders_count FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
GROUP BY 1 ORDER BY 2, 1 NULLS LAST
