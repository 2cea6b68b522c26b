SELECT region AS "customer.region", SUM(a) AS revenue, SUM(b) AS returned
FROM (SELECT c.region, o.amount AS a, NULL AS b FROM orders o JOIN customers c ON c.customer_id = o.customer_id WHERE c.segment = 'retail'
      UNION ALL SELECT c.region, NULL, x.amount FROM returns x JOIN customers c ON c.customer_id = x.customer_id
        WHERE c.segment = 'retail') s
GROUP BY region ORDER BY region
