WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT s.*, CASE WHEN month_of = '2026-03-01' THEN 1 ELSE 2 END AS side FROM s WHERE month_of IN ('2026-01-01', '2026-03-01')),
y AS (SELECT region, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END) END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b, COUNT(CASE WHEN side
    = 1 THEN 1 END) AS n FROM x GROUP BY 1)
SELECT region, a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct FROM y WHERE n >= 3 ORDER BY 1
