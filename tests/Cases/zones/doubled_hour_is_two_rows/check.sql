SELECT CASE WHEN happened_at < '2026-10-25 00:00:00' THEN '2026-10-25T01:00:00+02:00'
  WHEN happened_at < '2026-10-25 01:00:00' THEN '2026-10-25T02:00:00+02:00'
  WHEN happened_at < '2026-10-25 02:00:00' THEN '2026-10-25T02:00:00+01:00'
    WHEN happened_at < '2026-10-25 03:00:00' THEN '2026-10-25T03:00:00+01:00' ELSE '2026-10-25T23:00:00+01:00' END AS "metric_time.hour",
    COUNT(*) AS events_count FROM events WHERE happened_at >= '2026-10-24 22:00:00' AND happened_at < '2026-10-25 23:00:00'
    GROUP BY 1 ORDER BY MIN(happened_at)
