SELECT c.country AS "customer.country", ROUND(1.0 * SUM(p.amount) / (SELECT SUM(amount) FROM purchases), 10) AS revenue_share
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1 ORDER BY 1 NULLS LAST
