WITH seen AS (SELECT v.*, p.product_name FROM check_visits v LEFT JOIN products p ON p.product_id = v.product_id),
hit AS (SELECT c.s, (SELECT v.visit_id FROM seen v WHERE v.customer_id = c.customer_id AND v.product_name = p.product_name
    AND v.s <= c.s ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id
  FROM check_purchases c LEFT JOIN products p ON p.product_id = c.product_id),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n FROM seen v),
hit_any AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
counts AS (SELECT w.device, w.n, (SELECT COUNT(*) FROM hit_any h WHERE h.visit_id = w.visit_id AND h.s < w.s + 604800) AS n7,
    (SELECT COUNT(*) FROM hit_any h WHERE h.visit_id = w.visit_id) AS ever FROM won w)
SELECT device, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS converted_same_product,
  SUM(CASE WHEN n7 > 0 THEN 1 ELSE 0 END) AS converted_7d, SUM(CASE WHEN ever > 0 THEN 1 ELSE 0 END) AS converted_ever
FROM counts GROUP BY 1 ORDER BY 1 NULLS LAST
