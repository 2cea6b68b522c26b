SELECT c.country AS "customer.country", ROUND(SUM(p.amount), 2) AS regular_revenue
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id
WHERE p.customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL GROUP BY 1 HAVING COUNT(*) >= 3)
GROUP BY 1 ORDER BY 1 NULLS LAST
