SELECT customer_id AS customer, channel, COUNT(*) AS purchases_count FROM purchases p
WHERE channel = 'shop' OR (SELECT COUNT(*) FROM visits v WHERE v.customer_id = p.customer_id) >= 6
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
