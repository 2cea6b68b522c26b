WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT month_of, day_of, amount FROM s UNION ALL SELECT month_of, day_of, -amount FROM r),
v AS (SELECT month_of, COALESCE(SUM(amount), 0) AS net FROM x WHERE day_of >= '2026-01-01' AND day_of < '2026-12-01' GROUP BY 1)
SELECT ROUND(1.0 * SUM(net) / COUNT(*), 10) AS net_per_month FROM v
