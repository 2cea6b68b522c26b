WITH x AS (SELECT g.category_name, o.product_name, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1, 2)
SELECT category_name, product_name, ROUND(a, 2) AS revenue,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.category_name IS NOT DISTINCT FROM x.category_name), 0), 10) AS share_in_category
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
