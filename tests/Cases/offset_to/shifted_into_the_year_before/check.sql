WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2025-12-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number),
q AS (SELECT DISTINCT month_number, year_of FROM check_days)
SELECT p.month_of AS "metric_time.month", SUM(s.amount) AS first_of_month_ago
FROM p JOIN q ON q.month_number = p.month_number - 1 JOIN s ON s.month_of = q.year_of GROUP BY 1 ORDER BY 1
