WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, month_of, MAX(day_number) AS d2 FROM check_days WHERE day_of >= '2026-03-23' AND day_of < '2026-04-13' GROUP BY
  1, 2)
SELECT p.week_of AS "metric_time.week", p.month_of AS "metric_time.month", SUM(s.amount) AS revenue_so_far
FROM p JOIN s ON s.day_number <= p.d2 GROUP BY 1, 2 ORDER BY 1, 2
