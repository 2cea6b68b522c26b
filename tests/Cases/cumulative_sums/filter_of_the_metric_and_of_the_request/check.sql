WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-03-01' GROUP BY month_of, month_number)
SELECT s.region, p.month_of AS "metric_time.month", SUM(CASE WHEN s.channel = 'web' THEN s.amount END) AS web_so_far, SUM(s.amount) AS
  revenue_so_far
FROM p JOIN s ON s.day_number <= p.d2 WHERE s.channel IS DISTINCT FROM 'till' GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
