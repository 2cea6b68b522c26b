WITH x AS (SELECT o.product_name, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1)
SELECT product_name, ROUND(a, 2) AS revenue, (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) AS revenue_rank
FROM x WHERE (SELECT COUNT(*) FROM x y WHERE y.a > x.a) < 3 ORDER BY 3
