SELECT c.region AS "customer.region", SUM(o.amount) AS revenue FROM orders o JOIN customers c ON c.customer_id = o.customer_id
WHERE c.segment = 'retail' GROUP BY c.region ORDER BY 2 DESC
