SELECT customer_id AS customer, COUNT(*) AS visits_count FROM visits
WHERE customer_id IN (SELECT customer_id FROM purchases GROUP BY 1 HAVING SUM(amount) < 160.5) GROUP BY 1 ORDER BY 1
