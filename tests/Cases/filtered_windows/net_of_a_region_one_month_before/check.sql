WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT month_number, region, amount FROM s UNION ALL SELECT month_number, region, -amount FROM r),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number)
SELECT p.month_of AS "metric_time.month", COALESCE(SUM(CASE WHEN x.month_number = p.month_number THEN x.amount END), 0) AS net,
  COALESCE(SUM(CASE WHEN x.month_number = p.month_number - 1 AND x.region = 'North' THEN x.amount END), 0) AS north_net_before
FROM p JOIN x ON x.month_number IN (p.month_number, p.month_number - 1) GROUP BY 1 ORDER BY 1
