WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
parts AS (SELECT product_id, amount, NULL AS visit_id, NULL AS n FROM purchases
  UNION ALL SELECT product_id, NULL, visit_id, n FROM won)
SELECT p.product_name, ROUND(SUM(amount), 2) AS revenue, COUNT(visit_id) AS visits_count,
  SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS converted_7d,
  ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / NULLIF(COUNT(visit_id), 0), 10) AS conversion_7d
FROM parts x LEFT JOIN products p ON p.product_id = x.product_id GROUP BY 1 ORDER BY 1 NULLS LAST
