WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-07-01' GROUP BY month_of, month_number),
v AS (SELECT month_number AS m, SUM(amount) AS v FROM s GROUP BY 1)
SELECT p.month_of AS "metric_time.month",
  COALESCE((SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM v WHERE v.m > p.month_number - 3 AND v.m <= p.month_number), 0)
  - COALESCE((SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM v WHERE v.m > p.month_number - 15 AND v.m <= p.month_number - 12), 0) AS
    momentum
FROM p ORDER BY 1
