WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-06-01' GROUP BY month_of, month_number),
v AS (SELECT month_number AS m, SUM(amount) AS v FROM s WHERE channel = 'web' GROUP BY 1)
SELECT p.month_of AS "metric_time.month", (SELECT SUM(amount) FROM s WHERE s.month_number = p.month_number) AS revenue,
  (SELECT ROUND(1.0 * (a.v - b.v) / NULLIF(b.v, 0), 10) FROM v a JOIN v b ON b.m = a.m - 1 WHERE a.m = p.month_number) AS web_growth,
  (SELECT v FROM v WHERE v.m = p.month_number - 1) AS web_lag,
  (SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM v WHERE v.m > p.month_number - 3 AND v.m <= p.month_number) AS web_moving,
  (SELECT SUM(amount) FROM s WHERE s.channel = 'web' AND s.day_of >= '2026-01-01' AND s.day_number <= p.d2) AS web_ytd
FROM p ORDER BY 1
