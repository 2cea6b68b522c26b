WITH r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number)
SELECT p.month_of AS "metric_time.month", NULL AS revenue_so_far, 0 - SUM(r.amount) AS net_so_far
FROM p JOIN r ON r.day_number <= p.d2 WHERE r.region = 'West' GROUP BY 1 ORDER BY 1
