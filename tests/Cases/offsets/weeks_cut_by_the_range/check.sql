WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d1, MAX(day_number) AS d2 FROM check_days WHERE day_of >= '2026-11-08' AND day_of <
  '2026-11-17' GROUP BY week_of)
SELECT p.week_of AS "metric_time.week", SUM(CASE WHEN s.day_number >= p.d1 AND s.day_number <= p.d2 THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.day_number >= p.d1 - 7 AND s.day_number <= p.d2 - 7 THEN s.amount END) AS revenue_week_ago
FROM p JOIN s ON (s.day_number >= p.d1 AND s.day_number <= p.d2) OR (s.day_number >= p.d1 - 7 AND s.day_number <= p.d2 - 7) GROUP BY 1
  ORDER BY 1
