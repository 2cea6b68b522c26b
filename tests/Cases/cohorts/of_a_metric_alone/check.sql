SELECT country, COUNT(*) AS idle_customers FROM customers c
WHERE NOT EXISTS (SELECT 1 FROM visits v WHERE v.customer_id = c.customer_id) GROUP BY 1 ORDER BY 1 NULLS LAST
