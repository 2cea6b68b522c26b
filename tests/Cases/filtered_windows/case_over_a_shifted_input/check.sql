WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-04-01' AND day_of < '2026-10-01' GROUP BY month_of, month_number),
z AS (SELECT p.month_of, SUM(CASE WHEN s.month_number = p.month_number - 1 THEN s.amount END) AS b, COUNT(CASE WHEN s.month_number =
  p.month_number THEN 1 END) AS n FROM p JOIN s ON s.month_number IN (p.month_number, p.month_number - 1) GROUP BY 1)
SELECT month_of AS "metric_time.month", CASE WHEN b IS NULL THEN -1 WHEN b >= 100 THEN b ELSE 100 - b END AS counted_down, n AS
  sales_count
FROM z ORDER BY 1
