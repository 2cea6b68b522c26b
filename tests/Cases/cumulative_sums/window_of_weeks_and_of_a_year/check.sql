WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d1, MAX(day_number) AS d2 FROM check_days WHERE day_of >= '2026-10-19' AND day_of <
  '2026-11-23' GROUP BY week_of)
SELECT p.week_of AS "metric_time.week", SUM(s.amount) AS revenue_2w
FROM p LEFT JOIN s ON s.day_number > p.d2 - 14 AND s.day_number <= p.d2 GROUP BY 1 ORDER BY 1
