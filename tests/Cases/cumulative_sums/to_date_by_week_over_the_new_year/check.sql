WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
e AS (SELECT week_of, MAX(day_number) AS d2 FROM check_days WHERE day_of >= '2025-12-22' AND day_of < '2026-01-19' GROUP BY week_of)
SELECT e.week_of AS "metric_time.week", SUM(s.amount) AS revenue_ytd
FROM e JOIN check_days c ON c.day_number = e.d2 LEFT JOIN s ON s.year_of = c.year_of AND s.day_number <= e.d2 GROUP BY 1 ORDER BY 1
