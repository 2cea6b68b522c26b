WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
w AS (SELECT t.*, MAX(day_of) OVER (PARTITION BY month_of) AS z, MAX(day_of) OVER (PARTITION BY month_of, kiosk_id) AS y
  FROM t WHERE day_of >= '2026-01-01' AND day_of < '2026-04-01')
SELECT item, month_of AS "metric_time.month", SUM(CASE WHEN day_of = z THEN quantity END) AS stock_end,
  SUM(CASE WHEN day_of = y THEN quantity END) AS stock_each
FROM w WHERE day_of = z OR day_of = y GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
