WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-08-01' GROUP BY month_of, month_number),
q AS (SELECT * FROM t WHERE day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.month_of = t.month_of))
SELECT p.month_of AS "metric_time.month", SUM(CASE WHEN q.region = 'North' THEN q.quantity END) AS north_stock_before, SUM(q.quantity)
  AS stock_month_ago
FROM p JOIN q ON q.month_number = p.month_number - 1 GROUP BY 1 ORDER BY 1
