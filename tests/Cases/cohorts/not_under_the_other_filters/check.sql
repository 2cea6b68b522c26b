SELECT customer_id AS customer, COUNT(*) AS purchases_count FROM purchases WHERE channel = 'shop'
  AND customer_id IN (SELECT customer_id FROM purchases GROUP BY 1 HAVING COUNT(*) >= 4) GROUP BY 1 ORDER BY 1
