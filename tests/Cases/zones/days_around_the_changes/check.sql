SELECT d.day_of AS "metric_time.day", kind, COUNT(*) AS events_count FROM events e
  JOIN check_days d ON e.happened_at >= d.start_at AND e.happened_at < d.end_at
WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-11-01' GROUP BY 1, 2 ORDER BY 1, 2
