SELECT r.purchase_id AS purchase, COUNT(*) AS refunds_count
FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id WHERE p.amount < 100 OR p.amount IS NULL
GROUP BY 1 ORDER BY 1 NULLS LAST
