WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-12-01' GROUP BY month_of, month_number),
z AS (SELECT p.month_of, (SELECT SUM(amount) FROM s WHERE s.month_number = p.month_number) AS a, (SELECT SUM(amount) FROM s WHERE
  s.month_number = p.month_number - 1) AS b,
  (SELECT SUM(amount) FROM s WHERE s.month_number <= p.month_number) AS c, (SELECT COUNT(*) FROM s WHERE s.month_number =
    p.month_number) AS n FROM p)
SELECT month_of AS "metric_time.month", a AS revenue FROM z WHERE b < 150 AND (c > 1050 OR n = 4) AND a IS NOT NULL ORDER BY 1
