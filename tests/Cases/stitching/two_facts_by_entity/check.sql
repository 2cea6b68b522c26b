SELECT customer_id AS customer, SUM(a) AS revenue, SUM(b) AS returned
FROM (SELECT customer_id, amount AS a, NULL AS b FROM orders UNION ALL SELECT customer_id, NULL, amount FROM returns) s
GROUP BY customer_id ORDER BY customer_id
