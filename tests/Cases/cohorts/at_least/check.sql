SELECT customer_id AS customer, ROUND(SUM(amount), 2) AS revenue FROM purchases
WHERE customer_id IN (SELECT customer_id FROM purchases GROUP BY 1 HAVING COUNT(*) >= 4) GROUP BY 1 ORDER BY 1 NULLS LAST
