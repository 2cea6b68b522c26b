SELECT o.product_name, ROUND(SUM(p.amount), 2) AS revenue, RANK() OVER (ORDER BY SUM(p.amount) DESC) AS revenue_rank,
  RANK() OVER (ORDER BY SUM(p.amount)) AS revenue_rank_asc
FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
GROUP BY 1 ORDER BY 1 NULLS LAST
