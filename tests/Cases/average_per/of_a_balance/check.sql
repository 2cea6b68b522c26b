WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
v AS (SELECT quarter_of, month_of, SUM(quantity) AS q FROM t WHERE day_of >= '2026-01-01' AND day_of < '2026-07-01'
  AND day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.month_of = t.month_of) GROUP BY 1, 2)
SELECT quarter_of AS "metric_time.quarter", ROUND(1.0 * SUM(q) / COUNT(q), 10) AS stock_per_month FROM v GROUP BY 1 ORDER BY 1
