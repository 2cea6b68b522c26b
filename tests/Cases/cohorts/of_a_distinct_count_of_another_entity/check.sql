SELECT o.product_name, ROUND(SUM(p.amount), 2) AS revenue FROM purchases p JOIN products o ON o.product_id = p.product_id
WHERE p.product_id IN (SELECT product_id FROM visits GROUP BY 1 HAVING COUNT(DISTINCT customer_id) >= 3) GROUP BY 1 ORDER BY 1
