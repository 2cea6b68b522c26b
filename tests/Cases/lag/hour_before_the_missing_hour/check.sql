WITH h AS (SELECT '2026-03-29T01:00:00+01:00' AS l, 1 AS n UNION ALL SELECT '2026-03-29T03:00:00+02:00', 2
  UNION ALL SELECT '2026-03-29T04:00:00+02:00', 3 UNION ALL SELECT '2026-03-29T05:00:00+02:00', 4),
f AS (SELECT visitors, CASE WHEN entered_at < '2026-03-29 00:00:00' THEN 0 WHEN entered_at < '2026-03-29 01:00:00' THEN 1
    WHEN entered_at < '2026-03-29 02:00:00' THEN 2 WHEN entered_at < '2026-03-29 03:00:00' THEN 3 ELSE 4 END AS n
  FROM footfall WHERE entered_at >= '2026-03-28 23:00:00' AND entered_at < '2026-03-29 04:00:00')
SELECT h.l AS "metric_time.hour", SUM(CASE WHEN f.n = h.n THEN f.visitors END) AS visitors,
  SUM(CASE WHEN f.n = h.n - 1 THEN f.visitors END) AS visitors_lag
FROM h JOIN f ON f.n IN (h.n, h.n - 1) GROUP BY 1 ORDER BY 1
