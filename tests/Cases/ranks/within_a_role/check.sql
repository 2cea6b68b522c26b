WITH x AS (SELECT b.city AS bill_city, s.city AS ship_city, SUM(p.amount) AS a
  FROM purchases p LEFT JOIN stores b ON b.store_id = p.bill_store_id LEFT JOIN stores s ON s.store_id = p.ship_store_id GROUP BY 1, 2)
SELECT bill_city AS "bill_store.city", ship_city AS "ship_store.city",
  CASE WHEN a IS NULL THEN NULL ELSE 1 + (SELECT COUNT(*) FROM x y WHERE y.ship_city IS NOT DISTINCT FROM x.ship_city AND y.a > x.a) END AS rank_in_ship_city
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
