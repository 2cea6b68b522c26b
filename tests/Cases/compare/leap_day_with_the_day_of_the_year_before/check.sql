WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
y AS (SELECT SUM(CASE WHEN day_of = '2025-02-28' THEN amount END) AS a, SUM(CASE WHEN day_of IN ('2024-02-28', '2024-02-29') THEN
  amount END) AS b FROM s)
SELECT a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct FROM y
