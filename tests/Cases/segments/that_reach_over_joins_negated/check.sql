SELECT p.purchase_id AS purchase, COUNT(*) AS purchases_count FROM purchases p LEFT JOIN stores s ON s.store_id = p.bill_store_id
WHERE s.region_id IS DISTINCT FROM 1 GROUP BY 1 ORDER BY 1
