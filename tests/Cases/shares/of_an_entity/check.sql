WITH x AS (SELECT bill_store_id AS b, ship_store_id AS s, 1.0 * SUM(amount) AS a FROM purchases GROUP BY 1, 2)
SELECT b AS bill_store, s AS ship_store,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.b IS NOT DISTINCT FROM x.b), 0), 10) AS share_in_bill_store
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
