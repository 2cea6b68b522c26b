SELECT '2026-03-30T03:00:00+02:00' AS "metric_time.hour", SUM(visitors) AS visitors_day_ago
FROM footfall WHERE entered_at >= '2026-03-29 01:00:00' AND entered_at < '2026-03-29 02:00:00'
UNION ALL SELECT '2026-03-30T04:00:00+02:00', SUM(visitors) FROM footfall
WHERE entered_at >= '2026-03-29 02:00:00' AND entered_at < '2026-03-29 03:00:00' ORDER BY 1
