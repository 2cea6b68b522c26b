WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-07-01' GROUP BY month_of, month_number)
SELECT p.month_of AS "metric_time.month", ROUND(1.0 * (SELECT SUM(amount) FROM r WHERE r.day_of >= '2026-01-01' AND r.day_number <= p.d2)
  / (SELECT SUM(amount) FROM s WHERE s.day_of >= '2026-01-01' AND s.day_number <= p.d2), 10) AS refund_rate_ytd
FROM p ORDER BY 1
