WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT p.day_of, s.amount, CASE WHEN s.day_of = p.day_of THEN 1 ELSE 2 END AS side FROM check_days p
  JOIN s ON s.day_of = p.day_of OR (s.month_number = p.month_number - 1 AND s.day_of_month = p.day_of_month) WHERE p.month_of =
    '2026-04-01'),
y AS (SELECT day_of, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END) END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b FROM x GROUP BY 1)
SELECT day_of AS "metric_time.day", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM y ORDER BY 1
