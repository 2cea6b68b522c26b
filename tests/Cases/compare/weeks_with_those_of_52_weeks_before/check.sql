WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d1 FROM check_days WHERE day_of >= '2026-11-02' AND day_of < '2026-11-23' GROUP BY week_of),
x AS (SELECT p.week_of, s.amount, CASE WHEN s.day_number >= p.d1 THEN 1 ELSE 2 END AS side
  FROM p JOIN s ON (s.day_number >= p.d1 AND s.day_number < p.d1 + 7) OR (s.day_number >= p.d1 - 364 AND s.day_number < p.d1 - 357)),
y AS (SELECT week_of, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END) END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b,
  COUNT(CASE WHEN side = 1 THEN 1 END) AS c, COUNT(CASE WHEN side = 2 THEN 1 END) AS d FROM x GROUP BY 1)
SELECT week_of AS "metric_time.week", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct,
  c AS sales_count, d AS sales_count__previous, c - d AS sales_count__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS sales_count__change_pct
FROM y ORDER BY 1
