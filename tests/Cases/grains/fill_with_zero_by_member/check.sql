SELECT w.ward, d.day_of AS "metric_time.day", COUNT(v.visit_id) AS visits_filled
FROM check_days d CROSS JOIN (SELECT DISTINCT ward FROM visits WHERE visited_on >= '2026-11-14' AND visited_on < '2026-11-20') w
  LEFT JOIN visits v ON v.visited_on = d.day_of AND v.ward = w.ward
WHERE d.day_of >= '2026-11-14' AND d.day_of < '2026-11-20' GROUP BY 1, 2 ORDER BY 1, 2
