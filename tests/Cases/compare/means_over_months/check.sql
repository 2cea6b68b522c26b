WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT month_of, SUM(amount) AS a FROM s WHERE day_of >= '2025-10-01' AND day_of < '2026-04-01' GROUP BY 1),
y AS (SELECT ROUND(1.0 * SUM(CASE WHEN month_of >= '2026-01-01' THEN a END) / COUNT(CASE WHEN month_of >= '2026-01-01' THEN a END), 10)
  AS a,
  ROUND(1.0 * SUM(CASE WHEN month_of < '2026-01-01' THEN a END) / COUNT(CASE WHEN month_of < '2026-01-01' THEN a END), 10) AS b FROM v)
SELECT a AS revenue_per_month, b AS revenue_per_month__previous, a - b AS revenue_per_month__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue_per_month__change_pct FROM y
