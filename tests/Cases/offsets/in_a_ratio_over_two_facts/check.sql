WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-08-01' GROUP BY month_of, month_number),
x AS (SELECT month_number + 1 AS m, amount AS a, NULL AS b FROM s UNION ALL SELECT month_number, NULL, amount FROM r)
SELECT p.month_of AS "metric_time.month", ROUND(1.0 * SUM(x.b) / NULLIF(SUM(x.a), 0), 10) AS refunds_of_sales_before
FROM p JOIN x ON x.m = p.month_number GROUP BY 1 ORDER BY 1
