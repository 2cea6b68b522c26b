SELECT d.day_of AS "metric_time.day", COUNT(v.visit_id) AS visits_filled FROM check_days d LEFT JOIN visits v ON v.visited_on = d.day_of
WHERE d.day_of >= '2026-11-14' AND d.day_of < '2026-11-20' GROUP BY 1 ORDER BY 1
