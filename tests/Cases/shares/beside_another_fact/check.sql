WITH x AS (SELECT product_id, customer_id, amount, 1 AS bought, NULL AS seen FROM purchases
  UNION ALL SELECT product_id, customer_id, NULL, NULL, 1 FROM visits),
y AS (SELECT c.country, o.product_name, SUM(amount) AS a, COUNT(bought) AS b, COUNT(seen) AS v FROM x
  JOIN products o ON o.product_id = x.product_id AND o.category_id = 1 LEFT JOIN customers c ON c.customer_id = x.customer_id
  GROUP BY 1, 2)
SELECT country AS "customer.country", product_name, v AS visits_count,
  ROUND(1.0 * a / (SELECT SUM(z.a) FROM y z), 10) AS revenue_share,
  ROUND(1.0 * b / (SELECT SUM(z.b) FROM y z), 10) AS purchases_share
FROM y ORDER BY 1 NULLS LAST, 2 NULLS LAST
