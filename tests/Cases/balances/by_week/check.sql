WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id)
SELECT t.week_of AS "metric_time.week", SUM(t.quantity) AS stock_end FROM t
WHERE t.day_of >= '2026-01-26' AND t.day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.week_of = t.week_of) GROUP BY 1 ORDER BY 1
