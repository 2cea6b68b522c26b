WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT region, month_of, SUM(amount) AS a, SUM(CASE WHEN channel = 'web' THEN amount END) AS w FROM s
  WHERE day_of >= '2026-01-01' AND day_of < '2026-06-01' GROUP BY 1, 2)
SELECT region, ROUND(1.0 * SUM(w) / NULLIF(COUNT(w), 0), 10) AS web_per_month, ROUND(1.0 * SUM(a) / COUNT(a), 10) AS revenue_per_month
FROM v GROUP BY 1 ORDER BY 1 NULLS LAST
