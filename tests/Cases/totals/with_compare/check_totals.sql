WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT s.*, CASE WHEN month_of = '2025-03-01' THEN 1 ELSE 2 END AS side FROM s WHERE month_of IN ('2025-02-01', '2025-03-01')),
y AS (SELECT SUM(CASE WHEN side = 1 THEN amount END) AS a, SUM(CASE WHEN side = 2 THEN amount END) AS b,
  COUNT(DISTINCT CASE WHEN side = 1 THEN customer_id END) AS c, COUNT(DISTINCT CASE WHEN side = 2 THEN customer_id END) AS d FROM x)
SELECT a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct,
  c AS buyers, d AS buyers__previous, c - d AS buyers__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS buyers__change_pct FROM y
