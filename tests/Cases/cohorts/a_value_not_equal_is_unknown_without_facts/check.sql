SELECT customer_id AS customer, COUNT(*) AS visits_count FROM visits v WHERE customer_id IN
  (SELECT customer_id FROM purchases GROUP BY 1 HAVING SUM(amount) <> 505) GROUP BY 1 ORDER BY 1
