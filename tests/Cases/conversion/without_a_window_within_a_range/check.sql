WITH hit AS (SELECT (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c)
SELECT customer_id AS customer, COUNT(*) AS visits_count,
  SUM(CASE WHEN visit_id IN (SELECT visit_id FROM hit WHERE visit_id IS NOT NULL) THEN 1 ELSE 0 END) AS converted_ever
FROM visits w JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at WHERE d.day_of >= '2026-03-20'
  AND d.day_of < '2026-05-01' GROUP BY 1 ORDER BY 1 NULLS LAST
