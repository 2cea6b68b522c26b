SELECT d.day_of AS "metric_time.day", SUM(f.visitors) AS visitors, COUNT(*) AS groups_count
FROM footfall f JOIN check_days d ON f.entered_at >= d.start_at AND f.entered_at < d.end_at
WHERE d.day_of IN ('2026-03-29', '2026-10-25') GROUP BY 1 ORDER BY 1
