WITH x AS (SELECT d.day_number, f.visitors FROM footfall f JOIN check_days d ON f.entered_at >= d.start_at AND f.entered_at < d.end_at),
y AS (SELECT c.day_of, (SELECT SUM(visitors) FROM x WHERE x.day_number = c.day_number) AS a,
  COALESCE((SELECT SUM(visitors) FROM x WHERE x.day_number = c.day_number - 2), 0) AS b
  FROM check_days c WHERE c.day_of IN ('2026-10-25', '2026-10-26'))
SELECT day_of AS "metric_time.day", a AS visitors, b AS visitors__previous, a - b AS visitors__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS visitors__change_pct
FROM y ORDER BY 1
