WITH x AS (SELECT b.city AS b, s.city AS s, 1.0 * SUM(p.amount) AS a FROM purchases p LEFT JOIN stores b ON b.store_id = p.bill_store_id
  LEFT JOIN stores s ON s.store_id = p.ship_store_id GROUP BY 1, 2)
SELECT b AS "bill_store.city", s AS "ship_store.city", ROUND(a, 2) AS revenue,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.b IS NOT DISTINCT FROM x.b AND y.a > x.a) AS rank_in_bill_city
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
