SELECT b.city AS "bill_store.city", s.city AS "ship_store.city", COUNT(*) AS purchases_count
FROM purchases p LEFT JOIN stores b ON b.store_id = p.bill_store_id LEFT JOIN stores s ON s.store_id = p.ship_store_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
