WITH x AS (SELECT o.product_name, c.country, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1, 2)
SELECT product_name, country AS "customer.country", ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y), 0), 10) AS share_in_category,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.country IS NOT DISTINCT FROM x.country), 0), 10) AS share_in_country
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
