WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT month_of, SUM(amount) AS a, COUNT(DISTINCT customer_id) AS b, ROUND(1.0 * SUM(amount) / COUNT(*), 10) AS c
  FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-12-01' GROUP BY 1)
SELECT ROUND(1.0 * SUM(a) / COUNT(a), 10) AS revenue_per_month, ROUND(1.0 * SUM(b) / COUNT(b), 10) AS buyers_per_month,
  ROUND(1.0 * SUM(c) / COUNT(c), 10) AS basket_per_month FROM v
