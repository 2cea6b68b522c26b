SELECT region AS "customer.region", ROUND(1.0 * SUM(returned) / NULLIF(SUM(revenue), 0), 10) AS return_rate
FROM (SELECT c.region, o.amount AS revenue, NULL AS returned FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
      UNION ALL SELECT c.region, NULL, x.amount FROM returns x LEFT JOIN customers c ON c.customer_id = x.customer_id) s
GROUP BY region ORDER BY region NULLS LAST
