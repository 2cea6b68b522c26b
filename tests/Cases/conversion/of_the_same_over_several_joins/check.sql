WITH v AS (SELECT v.*, g.category_name AS g, c.country AS k FROM check_visits v LEFT JOIN products o ON o.product_id = v.product_id
  LEFT JOIN categories g ON g.category_id = o.category_id LEFT JOIN customers c ON c.customer_id = v.customer_id),
p AS (SELECT v.*, g.category_name AS g, c.country AS k FROM check_purchases v LEFT JOIN products o ON o.product_id = v.product_id
  LEFT JOIN categories g ON g.category_id = o.category_id LEFT JOIN customers c ON c.customer_id = v.customer_id),
hit AS (SELECT p.s, (SELECT v.visit_id FROM v WHERE v.customer_id = p.customer_id AND v.g = p.g AND v.k = p.k AND v.s <= p.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM p),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 2592000) AS n FROM v)
SELECT customer_id AS customer, g AS category_name, COUNT(*) AS visits_count, SUM(n) AS converted_same_kind
FROM won GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
