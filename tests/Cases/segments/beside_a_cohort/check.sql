SELECT p.customer_id AS customer, COUNT(*) AS purchases_count FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id
WHERE p.channel = 'web' AND (c.country = 'DE' OR p.customer_id IN (SELECT customer_id FROM purchases WHERE amount >= 100))
GROUP BY 1 ORDER BY 1
