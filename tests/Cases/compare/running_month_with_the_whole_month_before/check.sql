WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
y AS (SELECT SUM(CASE WHEN month_of = '2026-11-01' THEN amount END) AS a, SUM(CASE WHEN month_of = '2026-10-01' THEN amount END) AS b,
  COUNT(CASE WHEN month_of = '2026-11-01' THEN 1 END) AS c, COUNT(CASE WHEN month_of = '2026-10-01' THEN 1 END) AS d FROM s)
SELECT a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct,
  c AS sales_count, d AS sales_count__previous, c - d AS sales_count__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS sales_count__change_pct FROM y
