WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
parts AS (SELECT w.customer_id, w.product_id, 1 AS v, CASE WHEN n > 0 THEN 1 ELSE 0 END AS k, CAST(NULL AS NUMERIC) AS a,
    CAST(NULL AS INTEGER) AS b, CAST(NULL AS INTEGER) AS r FROM won w
  UNION ALL SELECT customer_id, product_id, NULL, NULL, amount, customer_id, 1 FROM purchases),
x AS (SELECT c.country, g.category_name AS g, COUNT(v) AS v, ROUND(1.0 * SUM(k) / NULLIF(COUNT(v), 0), 10) AS rate, ROUND(SUM(a), 2) AS a,
    COUNT(DISTINCT b) AS b, ROUND(1.0 * SUM(a) / NULLIF(COUNT(r), 0), 10) AS t
  FROM parts p LEFT JOIN customers c ON c.customer_id = p.customer_id LEFT JOIN products o ON o.product_id = p.product_id
    LEFT JOIN categories g ON g.category_id = o.category_id GROUP BY 1, 2)
SELECT country AS "customer.country", g AS "product.category.category_name", v AS visits_count,
  CASE WHEN a IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) END AS revenue_rank,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.b > x.b) AS buyers_rank,
  CASE WHEN t IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.t > x.t) END AS ticket_rank,
  CASE WHEN rate IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.rate > x.rate) END AS conversion_rank
FROM x ORDER BY 4 NULLS LAST, 7 DESC NULLS LAST, 1 NULLS LAST, 2 NULLS LAST
