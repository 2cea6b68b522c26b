WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-12-01' GROUP BY month_of, month_number),
v AS (SELECT month_number, SUM(amount) AS v FROM s WHERE channel = 'web' GROUP BY 1)
SELECT p.month_of AS "metric_time.month", ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10) AS revenue_moving,
  SUM(CASE WHEN v.month_number = p.month_number THEN v.v END) AS revenue
FROM p JOIN v ON v.month_number > p.month_number - 3 AND v.month_number <= p.month_number
GROUP BY 1 HAVING ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10) >= 60 ORDER BY 2 DESC, 1
