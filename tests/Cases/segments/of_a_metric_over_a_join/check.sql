SELECT p.status AS "purchase.status", SUM(CASE WHEN p.amount >= 100 THEN 1 ELSE 0 END) AS large_refunds, COUNT(*) AS refunds_count
FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id GROUP BY 1 ORDER BY 1 NULLS LAST
