SELECT CASE WHEN happened_at < '2026-03-29 01:00:00' THEN 1 WHEN happened_at < '2026-03-29 02:00:00' THEN 3
  WHEN happened_at < '2026-03-30 00:00:00' THEN 4
  WHEN happened_at < '2026-10-25 00:00:00' THEN 1 WHEN happened_at < '2026-10-25 02:00:00' THEN 2
    WHEN happened_at < '2026-10-25 03:00:00' THEN 3
  WHEN happened_at < '2026-10-25 23:00:00' THEN 23 WHEN happened_at < '2026-10-26 00:00:00' THEN 0
    WHEN happened_at < '2026-11-22 09:00:00' THEN 9
  WHEN happened_at < '2026-11-22 10:00:00' THEN 10 WHEN happened_at < '2026-11-22 11:00:00' THEN 11 END AS "metric_time.hour_of_day",
    COUNT(*) AS events_count
FROM events GROUP BY 1 ORDER BY 1 NULLS LAST
