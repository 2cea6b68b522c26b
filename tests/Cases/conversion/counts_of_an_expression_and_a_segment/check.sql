WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
  AND v.device IS NOT NULL
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c WHERE c.amount >= 100),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v WHERE v.device IS NOT NULL)
SELECT customer_id AS customer, COUNT(*) AS device_visits, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS device_to_large
FROM won GROUP BY 1 ORDER BY 1 NULLS LAST
