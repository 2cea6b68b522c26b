WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-04-01' AND day_of < '2026-08-01' GROUP BY month_of, month_number),
x AS (SELECT month_number, amount FROM s UNION ALL SELECT month_number, -amount FROM r),
v AS (SELECT month_number, COALESCE(SUM(amount), 0) AS net FROM x GROUP BY 1)
SELECT p.month_of AS "metric_time.month", COALESCE(MAX(CASE WHEN v.month_number = p.month_number THEN v.net END), 0) AS net,
  COALESCE(MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.net END), 0) AS net_month_ago
FROM p JOIN v ON v.month_number IN (p.month_number, p.month_number - 1) GROUP BY 1 ORDER BY 1
