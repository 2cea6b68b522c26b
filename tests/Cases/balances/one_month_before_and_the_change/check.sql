WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-08-01' GROUP BY month_of, month_number),
v AS (SELECT month_number, SUM(quantity) AS q FROM t WHERE day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.month_of = t.month_of) GROUP
  BY 1)
SELECT p.month_of AS "metric_time.month", MAX(CASE WHEN v.month_number = p.month_number THEN v.q END) AS stock_end,
  MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.q END) AS stock_month_ago,
  MAX(CASE WHEN v.month_number = p.month_number THEN v.q END) - MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.q END) AS
    stock_change
FROM p JOIN v ON v.month_number IN (p.month_number, p.month_number - 1) GROUP BY 1 ORDER BY 1
