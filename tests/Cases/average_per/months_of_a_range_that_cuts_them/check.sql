WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT channel, month_of, SUM(amount) AS a, COUNT(*) AS n, COUNT(DISTINCT day_of) AS d FROM s
  WHERE day_of >= '2026-01-30' AND day_of < '2026-03-29' GROUP BY 1, 2)
SELECT channel, ROUND(1.0 * SUM(a) / COUNT(a), 10) AS revenue_per_month, ROUND(1.0 * SUM(n) / SUM(d), 10) AS sales_per_day
FROM v GROUP BY 1 ORDER BY 1 NULLS LAST
