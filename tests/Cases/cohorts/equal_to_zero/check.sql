SELECT country, COUNT(*) AS customers_count FROM customers c
WHERE NOT EXISTS (SELECT 1 FROM visits v WHERE v.customer_id = c.customer_id) GROUP BY 1 ORDER BY 1 NULLS LAST
