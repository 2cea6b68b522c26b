SELECT s.city AS "ship_store.city", ROUND(SUM(p.amount), 2) AS revenue,
  ROUND(1.0 * SUM(p.amount) / (SELECT SUM(amount) FROM purchases), 10) AS share_in_bill_city
FROM purchases p LEFT JOIN stores s ON s.store_id = p.ship_store_id GROUP BY 1 ORDER BY 1 NULLS LAST
