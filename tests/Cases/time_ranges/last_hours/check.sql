SELECT event_id AS event, COUNT(*) AS events_count FROM events WHERE happened_at >= '2026-11-22 08:00:00'
  AND happened_at < '2026-11-22 10:00:00' GROUP BY 1 ORDER BY 1
