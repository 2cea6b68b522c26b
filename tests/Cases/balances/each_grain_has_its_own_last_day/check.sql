WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
e AS (SELECT quarter_of, MIN(day_of) AS a, MAX(day_of) AS z FROM t WHERE day_of >= '2026-01-01' AND day_of < '2026-07-01' GROUP BY 1)
SELECT e.quarter_of AS "metric_time.quarter", SUM(CASE WHEN t.day_of = e.z THEN t.quantity END) AS stock_end,
  SUM(CASE WHEN t.day_of = e.a THEN t.quantity END) AS stock_start, COUNT(CASE WHEN t.day_of = e.z THEN 1 END) AS counts_end
FROM e JOIN t ON t.quarter_of = e.quarter_of GROUP BY 1 ORDER BY 1
