WITH x AS (SELECT b.city AS bill_city, s.city AS ship_city, SUM(p.amount) AS a
  FROM purchases p LEFT JOIN stores b ON b.store_id = p.bill_store_id LEFT JOIN stores s ON s.store_id = p.ship_store_id GROUP BY 1, 2)
SELECT ship_city AS "ship_store.city", ROUND(1.0 * SUM(a) / NULLIF((SELECT SUM(a) FROM x), 0), 10) AS share_in_bill_city
FROM x GROUP BY 1 ORDER BY 1 NULLS LAST
