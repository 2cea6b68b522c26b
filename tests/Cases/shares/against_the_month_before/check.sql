WITH x AS (SELECT d.month_of, d.month_number AS m, p.channel, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2, 3),
y AS (SELECT x.*, ROUND(a / (SELECT SUM(z.a) FROM x z WHERE z.m = x.m), 10) AS part FROM x),
axis AS (SELECT DISTINCT month_of, month_number AS m FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01'),
cells AS (SELECT axis.month_of, axis.m, k.channel FROM axis, (SELECT DISTINCT channel FROM x) k)
SELECT k.month_of AS "metric_time.month", k.channel, ROUND(n.part, 10) AS share_of_period, ROUND(n.part - b.part, 10) AS share_gain
FROM cells k LEFT JOIN y n ON n.m = k.m AND n.channel IS NOT DISTINCT FROM k.channel
  LEFT JOIN y b ON b.m = k.m - 1 AND b.channel IS NOT DISTINCT FROM k.channel
WHERE n.m IS NOT NULL OR b.m IS NOT NULL ORDER BY 1, 2 NULLS LAST
