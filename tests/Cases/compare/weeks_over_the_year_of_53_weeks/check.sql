WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d FROM check_days WHERE day_of >= '2021-12-27' AND day_of < '2022-01-10' GROUP BY 1),
y AS (SELECT p.week_of, 0 AS a, SUM(s.amount) AS b FROM p JOIN s ON s.day_number >= p.d - 364 AND s.day_number < p.d - 357 GROUP BY 1)
SELECT week_of AS "metric_time.week", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM y ORDER BY 1
