SELECT customer_id AS customer, COUNT(*) AS visits_count FROM visits v
WHERE customer_id IS NOT NULL AND (SELECT COUNT(*) FROM purchases p WHERE p.customer_id = v.customer_id) BETWEEN 0 AND 3
GROUP BY 1 ORDER BY 1
