WITH h AS (SELECT '2026-10-25T01:00:00+02:00' AS l, 1 AS n UNION ALL SELECT '2026-10-25T02:00:00+02:00', 2
  UNION ALL SELECT '2026-10-25T02:00:00+01:00', 3 UNION ALL SELECT '2026-10-25T03:00:00+01:00', 4 UNION ALL SELECT
    '2026-10-25T04:00:00+01:00', 5),
f AS (SELECT (SELECT k.region FROM kiosks k WHERE k.kiosk_id = x.kiosk_id) AS region, x.visitors, CASE WHEN entered_at < '2026-10-24
  23:00:00' THEN 0 WHEN entered_at < '2026-10-25 00:00:00' THEN 1
    WHEN entered_at < '2026-10-25 01:00:00' THEN 2 WHEN entered_at < '2026-10-25 02:00:00' THEN 3
    WHEN entered_at < '2026-10-25 03:00:00' THEN 4 ELSE 5 END AS n
  FROM footfall x WHERE entered_at >= '2026-10-24 22:00:00' AND entered_at < '2026-10-25 04:00:00')
SELECT f.region, h.l AS "metric_time.hour", SUM(f.visitors) AS visitors, COUNT(*) AS groups_count
FROM h JOIN f ON f.n = h.n GROUP BY 1, 2, h.n ORDER BY 1, h.n
