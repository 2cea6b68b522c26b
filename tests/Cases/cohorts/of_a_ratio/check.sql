WITH k AS (SELECT customer_id FROM purchases GROUP BY 1 HAVING 1.0 * SUM(amount) / COUNT(*) > 50)
SELECT customer_id AS customer, SUM(v) AS visits_count, ROUND(SUM(a), 2) AS revenue
FROM (SELECT customer_id, 1 AS v, NULL AS a FROM visits UNION ALL SELECT customer_id, 0, amount FROM purchases) x
WHERE customer_id IN (SELECT customer_id FROM k) GROUP BY 1 ORDER BY 1
