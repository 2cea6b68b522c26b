SELECT c.country AS "customer.country", ROUND(SUM(p.amount), 2) AS revenue
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id WHERE p.amount >= 100 GROUP BY 1 ORDER BY 1 NULLS LAST
