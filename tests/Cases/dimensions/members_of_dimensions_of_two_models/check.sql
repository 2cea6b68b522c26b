SELECT DISTINCT c.region AS "customer.region", o.status AS "order.status"
FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id ORDER BY c.region NULLS LAST, o.status NULLS LAST
