WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v)
SELECT r.region_name AS "customer.home_store.region.region_name", COUNT(*) AS visits_count,
  ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / COUNT(*), 10) AS conversion_7d
FROM won w LEFT JOIN customers c ON c.customer_id = w.customer_id LEFT JOIN stores s ON s.store_id = c.home_store_id
  LEFT JOIN regions r ON r.region_id = s.region_id
WHERE s.city IS DISTINCT FROM 'Bonn' GROUP BY 1 ORDER BY 1 NULLS LAST
