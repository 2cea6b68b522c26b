WITH f AS (SELECT d.day_number, x.visitors FROM footfall x JOIN check_days d ON x.entered_at >= d.start_at AND x.entered_at < d.end_at)
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN f.day_number = p.day_number THEN f.visitors END) AS visitors,
  SUM(CASE WHEN f.day_number = p.day_number - 1 THEN f.visitors END) AS visitors_day_ago
FROM check_days p JOIN f ON f.day_number IN (p.day_number, p.day_number - 1)
WHERE p.day_of >= '2026-10-24' AND p.day_of < '2026-10-28' GROUP BY 1 ORDER BY 1
