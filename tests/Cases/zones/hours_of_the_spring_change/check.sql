SELECT CASE WHEN happened_at < '2026-03-29 01:00:00' THEN '2026-03-29T01:00:00+01:00'
  WHEN happened_at < '2026-03-29 02:00:00' THEN '2026-03-29T03:00:00+02:00' ELSE '2026-03-29T04:00:00+02:00' END AS "metric_time.hour",
  COUNT(*) AS events_count FROM events WHERE kind = 'spring' GROUP BY 1 ORDER BY 1
