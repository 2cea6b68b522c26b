WITH x AS (SELECT s.city, 1.0 * SUM(p.amount) / COUNT(*) AS t, COUNT(DISTINCT p.customer_id) AS b
  FROM purchases p LEFT JOIN stores s ON s.store_id = p.bill_store_id GROUP BY 1)
SELECT city AS "bill_store.city", ROUND(t, 10) AS mean_ticket, (SELECT 1 + COUNT(*) FROM x y WHERE y.t > x.t) AS ticket_rank,
  b AS buyers, (SELECT 1 + COUNT(*) FROM x y WHERE y.b > x.b) AS buyers_rank
FROM x ORDER BY 1 NULLS LAST
