SELECT d.day_of AS "metric_time.day", COUNT(*) AS events_count, COUNT(*) AS events_t_count, COUNT(*) AS events_unix_count,
  COUNT(*) AS events_ms_count
FROM events e LEFT JOIN check_days d ON e.happened_at >= d.start_at AND e.happened_at < d.end_at GROUP BY 1 ORDER BY 1 NULLS LAST
