SELECT r.purchase_id AS purchase, SUM(r.amount) AS refunded, COUNT(*) AS refunds_count
FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id WHERE p.amount >= 100 GROUP BY 1 ORDER BY 1
