SELECT o.product_name, ROUND(SUM(p.amount), 2) AS revenue, ROUND(1.0 * SUM(p.amount) / (SELECT SUM(amount)
  FROM purchases), 10) AS revenue_share
FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
GROUP BY 1 HAVING SUM(p.amount) > 100 ORDER BY 3 DESC LIMIT 2 OFFSET 1
