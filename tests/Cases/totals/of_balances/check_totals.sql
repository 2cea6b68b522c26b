WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
w AS (SELECT t.*, MAX(day_of) OVER (PARTITION BY month_of) AS z, MAX(day_of) OVER (PARTITION BY month_of, kiosk_id) AS y,
  MAX(day_of) OVER (PARTITION BY kiosk_id) AS x FROM t WHERE day_of >= '2026-01-01' AND day_of < '2026-04-01')
SELECT NULL AS "metric_time.month", SUM(CASE WHEN day_of = '2026-03-31' THEN quantity END) AS stock_end,
  SUM(CASE WHEN day_of = x THEN quantity END) AS stock_each FROM w
UNION ALL SELECT CAST(month_of AS TEXT), SUM(CASE WHEN day_of = z THEN quantity END), SUM(CASE WHEN day_of = y THEN quantity END)
FROM w GROUP BY month_of ORDER BY 1 NULLS FIRST
