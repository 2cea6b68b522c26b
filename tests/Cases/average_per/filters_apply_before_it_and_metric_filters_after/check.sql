WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT region, month_of, SUM(amount) AS a FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-12-01' AND channel IS DISTINCT
  FROM 'web' GROUP BY 1, 2)
SELECT region, ROUND(1.0 * SUM(a) / COUNT(a), 10) AS revenue_per_month FROM v GROUP BY 1 HAVING 1.0 * SUM(a) / COUNT(a) > 50 ORDER BY 2
  DESC
