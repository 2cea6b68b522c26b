WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v)
SELECT visit_id AS visit, COUNT(*) AS visits_count, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS converted_7d FROM won
WHERE visited_at >= '2026-03-12 10:00:00' AND visited_at < '2026-03-15 18:00:01' GROUP BY 1 ORDER BY 1
