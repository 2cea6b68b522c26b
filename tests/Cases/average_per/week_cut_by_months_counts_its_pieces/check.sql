WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT month_of, week_of, SUM(amount) AS a FROM s WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01' GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", ROUND(1.0 * SUM(a) / COUNT(a), 10) AS revenue_per_week FROM v GROUP BY 1 ORDER BY 1
