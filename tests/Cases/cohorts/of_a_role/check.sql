SELECT s.city AS "ship_store.city", ROUND(SUM(p.amount), 2) AS revenue FROM purchases p LEFT JOIN stores s ON s.store_id = p.ship_store_id
WHERE p.bill_store_id IN (SELECT bill_store_id FROM purchases GROUP BY 1 HAVING COUNT(*) >= 6) GROUP BY 1 ORDER BY 1 NULLS LAST
