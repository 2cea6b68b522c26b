WITH x AS (SELECT cu.country, o.status, COALESCE(1, 1) AS n, NULL AS v FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o LEFT JOIN customers cu ON cu.customer_id = o.customer_id UNION ALL SELECT cu.country, o.status, 0,
  l.quantity * l.price FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o ON o.order_id = l.order_id LEFT JOIN customers cu ON cu.customer_id = o.customer_id)
SELECT country AS "customer.country", status AS "order.status", ROUND(SUM(v), 2) AS revenue, SUM(n) AS orders_count FROM x
  WHERE country IS NOT NULL
GROUP BY 1, 2 HAVING SUM(v) > 10 AND SUM(n) >= 2 ORDER BY 4 DESC, 1, 2 NULLS LAST LIMIT 2
