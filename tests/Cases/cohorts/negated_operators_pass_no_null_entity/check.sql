SELECT customer_id AS customer, COUNT(*) AS purchases_count FROM purchases p WHERE customer_id IS NOT NULL
  AND (SELECT COUNT(*) FROM visits v WHERE v.customer_id = p.customer_id) NOT IN (1, 4) GROUP BY 1 ORDER BY 1
