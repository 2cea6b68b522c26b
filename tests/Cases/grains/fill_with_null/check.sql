SELECT d.day_of AS "metric_time.day", SUM(v.minutes) AS minutes_kept FROM check_days d LEFT JOIN visits v ON v.visited_on = d.day_of
WHERE d.day_of >= '2026-11-17' AND d.day_of < '2026-11-21' GROUP BY 1 ORDER BY 1
