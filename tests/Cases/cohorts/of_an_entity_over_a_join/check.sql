SELECT r.purchase_id AS purchase, COUNT(*) AS refunds_count, SUM(r.amount) AS refunded
FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id
WHERE p.customer_id IS NOT NULL AND (SELECT COUNT(*) FROM visits v WHERE v.customer_id = p.customer_id) <= 4
GROUP BY 1 ORDER BY 1
