SELECT x.region_name AS "bill_store.region.region_name", y.region_name AS "ship_store.region.region_name", ROUND(SUM(p.amount),
  2) AS revenue
FROM purchases p LEFT JOIN stores b ON b.store_id = p.bill_store_id LEFT JOIN stores s ON s.store_id = p.ship_store_id
  LEFT JOIN regions x ON x.region_id = b.region_id LEFT JOIN regions y ON y.region_id = s.region_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
