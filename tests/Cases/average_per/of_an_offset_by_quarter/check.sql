WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, quarter_of, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-07-01' GROUP BY month_of, month_number, quarter_of),
v AS (SELECT p.quarter_of, p.month_of, SUM(s.amount) AS a FROM p JOIN s ON s.month_number = p.month_number - 1 GROUP BY 1, 2)
SELECT quarter_of AS "metric_time.quarter", ROUND(1.0 * SUM(a) / COUNT(a), 10) AS month_ago_per_month FROM v GROUP BY 1 ORDER BY 1
