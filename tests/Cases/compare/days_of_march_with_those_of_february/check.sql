WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT c.day_of, c.day_number, (SELECT MAX(e.day_number) FROM check_days e
    WHERE e.month_number = c.month_number - 1 AND e.day_of_month <= c.day_of_month) AS source FROM check_days c WHERE c.month_of =
      '2026-03-01'),
x AS (SELECT p.day_of, s.amount, CASE WHEN s.day_number = p.day_number THEN 1 ELSE 2 END AS side FROM p JOIN s ON s.day_number IN
  (p.day_number, p.source)),
y AS (SELECT day_of, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END) END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b FROM x GROUP BY 1)
SELECT day_of AS "metric_time.day", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM y ORDER BY 1
