WITH y AS (SELECT '2026-11-22T08:00:00+01:00' AS h, 1 AS a, 0 AS b UNION ALL SELECT '2026-11-22T09:00:00+01:00', 1, 1
  UNION ALL SELECT '2026-11-22T10:00:00+01:00', 1, 0)
SELECT h AS "metric_time.hour", a AS groups_count, b AS groups_count__previous, a - b AS groups_count__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS groups_count__change_pct FROM y ORDER BY 1
