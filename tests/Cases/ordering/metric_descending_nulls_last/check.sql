SELECT region AS "customer.region", SUM(a) AS revenue, SUM(b) AS returned
FROM (SELECT c.region, o.amount AS a, NULL AS b FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
      UNION ALL SELECT c.region, NULL, x.amount FROM returns x LEFT JOIN customers c ON c.customer_id = x.customer_id) s
GROUP BY region ORDER BY 2 DESC NULLS LAST
