SELECT o.product_name, ROUND(SUM(CASE WHEN p.customer_id IN (SELECT customer_id FROM visits GROUP BY 1 HAVING COUNT(*) >= 3)
    THEN p.amount END), 2) AS revenue_of_visitors, ROUND(SUM(p.amount), 2) AS revenue
FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id GROUP BY 1 ORDER BY 1 NULLS LAST
