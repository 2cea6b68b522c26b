SELECT COUNT(*) AS events_count, COUNT(*) AS events_t_count, COUNT(*) AS events_unix_count, COUNT(*) AS events_ms_count
FROM events WHERE happened_at >= '2026-10-25 00:00:00' AND happened_at < '2026-10-25 23:00:00'
