WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-04-01' AND day_of < '2026-07-01' GROUP BY month_of, month_number),
y AS (SELECT p.month_of, (SELECT COUNT(*) FROM s WHERE s.month_number = p.month_number) AS a,
  (SELECT COUNT(*) FROM s WHERE s.month_number = p.month_number - 3) AS b FROM p)
SELECT month_of AS "metric_time.month", a AS sales_zero, b AS sales_zero__previous, a - b AS sales_zero__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS sales_zero__change_pct
FROM y ORDER BY 1
