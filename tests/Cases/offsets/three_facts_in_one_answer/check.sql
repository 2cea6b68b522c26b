WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
f AS (SELECT d.month_number, k.region, x.visitors FROM footfall x JOIN check_days d ON x.entered_at >= d.start_at AND x.entered_at <
  d.end_at
  LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
u AS (SELECT t.*, MAX(day_of) OVER (PARTITION BY month_of) AS z, MAX(day_of) OVER (PARTITION BY month_of, kiosk_id) AS y FROM t),
x AS (SELECT region, month_number + 1 AS m, amount AS a, 0 * amount AS b, 0 * amount AS c, 0 * amount AS d, 0 * amount AS e FROM s
  WHERE amount IS NULL
  UNION ALL SELECT region, month_number + 1, amount, NULL, NULL, NULL, NULL FROM s WHERE amount IS NOT NULL
  UNION ALL SELECT region, month_number, NULL, amount, NULL, NULL, NULL FROM r
  UNION ALL SELECT region, month_number + 1, NULL, NULL, quantity, NULL, NULL FROM u WHERE day_of = z
  UNION ALL SELECT region, month_number + 1, NULL, NULL, NULL, quantity, NULL FROM u WHERE day_of = y
  UNION ALL SELECT region, month_number, NULL, NULL, NULL, NULL, visitors FROM f)
SELECT x.region, p.month_of AS "metric_time.month", SUM(x.a) AS revenue_month_ago, SUM(x.b) AS refunded, SUM(x.c) AS stock_month_ago,
  SUM(x.d) AS stock_each_month_ago, SUM(x.e) AS visitors
FROM p JOIN x ON x.m = p.month_number GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
