SELECT c.region AS "customer.region", SUM(o.amount) AS revenue FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
GROUP BY 1 ORDER BY 1 NULLS LAST LIMIT 2 OFFSET 2
