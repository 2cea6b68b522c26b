SELECT region AS "customer.region", ROUND(1.0 * SUM(b) / SUM(a), 10) AS return_rate
FROM (SELECT c.region, o.amount AS a, NULL AS b FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
      UNION ALL SELECT c.region, NULL, x.amount FROM returns x LEFT JOIN customers c ON c.customer_id = x.customer_id) s
GROUP BY region HAVING ROUND(1.0 * SUM(b) / SUM(a), 10) BETWEEN 0.05 AND 0.0666666667
