WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
e AS (SELECT month_number, MAX(day_number) AS d2 FROM check_days GROUP BY 1)
SELECT p.month_of AS "metric_time.month", (SELECT SUM(amount) FROM s WHERE s.day_number > p.d2 - 28 AND s.day_number <= p.d2) AS
  revenue_28d,
  (SELECT SUM(amount) FROM s WHERE s.day_number > e.d2 - 28 AND s.day_number <= e.d2) AS revenue_28d_month_ago
FROM p JOIN e ON e.month_number = p.month_number - 1 ORDER BY 1
