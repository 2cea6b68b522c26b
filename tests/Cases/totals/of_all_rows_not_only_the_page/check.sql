SELECT o.product_name, ROUND(SUM(p.amount), 2) AS revenue FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id
WHERE p.status = 'paid' GROUP BY 1 HAVING SUM(p.amount) > 100 ORDER BY 2 DESC LIMIT 1
