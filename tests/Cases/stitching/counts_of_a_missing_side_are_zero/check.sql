SELECT customer_id AS customer, SUM(n) AS orders_count, SUM(a) AS revenue, SUM(m) AS returns_count, SUM(b) AS returned
FROM (SELECT customer_id, 1 AS n, amount AS a, 0 AS m, NULL AS b FROM orders UNION ALL SELECT customer_id, 0, NULL, 1, amount
  FROM returns) s
GROUP BY customer_id ORDER BY customer_id
