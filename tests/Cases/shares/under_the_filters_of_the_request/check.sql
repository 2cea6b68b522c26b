WITH x AS (SELECT o.product_name, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id WHERE c.country IS DISTINCT FROM 'DE' AND p.status = 'paid' GROUP BY 1)
SELECT product_name, ROUND(a / (SELECT SUM(y.a) FROM x y), 10) AS revenue_share FROM x ORDER BY 1 NULLS LAST
