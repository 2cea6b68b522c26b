WITH seen AS (SELECT v.*, p.product_name FROM check_visits v LEFT JOIN products p ON p.product_id = v.product_id),
hit AS (SELECT c.s, (SELECT v.visit_id FROM seen v WHERE v.customer_id = c.customer_id AND v.product_name = p.product_name
    AND v.s <= c.s ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id
  FROM check_purchases c LEFT JOIN products p ON p.product_id = c.product_id),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n FROM seen v)
SELECT customer_id AS customer, product_name, COUNT(*) AS visits_count,
  SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS converted_same_product
FROM won GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
