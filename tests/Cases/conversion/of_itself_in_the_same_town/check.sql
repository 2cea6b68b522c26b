WITH p AS (SELECT p.*, s.city FROM check_purchases p LEFT JOIN stores s ON s.store_id = p.bill_store_id),
hit AS (SELECT c.s, (SELECT b.purchase_id FROM p b WHERE b.customer_id = c.customer_id AND b.city = c.city AND b.s < c.s
    ORDER BY b.s DESC, b.purchase_id DESC LIMIT 1) AS purchase_id FROM p c)
SELECT p.purchase_id AS purchase, COUNT(*) AS purchases_count,
  SUM(CASE WHEN EXISTS (SELECT 1 FROM hit h WHERE h.purchase_id = p.purchase_id AND h.s < p.s + 2592000) THEN 1 ELSE 0 END)
    AS came_back_to_town
FROM p GROUP BY 1 ORDER BY 1
