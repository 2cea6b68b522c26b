WITH t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
p AS (SELECT c.day_of, c.day_number, (SELECT MAX(e.day_number) FROM check_days e
    WHERE e.month_number = c.month_number - 1 AND e.day_of_month <= c.day_of_month) AS source FROM check_days c WHERE c.day_of >=
      '2026-03-28' AND c.day_of < '2026-04-01')
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN t.day_number = p.day_number THEN t.quantity END) AS stock_end,
  SUM(CASE WHEN t.day_number = p.source THEN t.quantity END) AS stock_month_ago
FROM p JOIN t ON t.day_number IN (p.day_number, p.source) GROUP BY 1 ORDER BY 1
