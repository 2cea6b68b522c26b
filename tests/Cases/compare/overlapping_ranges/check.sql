WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
x AS (SELECT s.region, p.month_of, s.amount, s.customer_id, CASE WHEN s.month_number = p.month_number THEN 1 ELSE 2 END AS side
  FROM p JOIN s ON s.month_number IN (p.month_number, p.month_number - 1) WHERE s.region = 'South'),
y AS (SELECT region, month_of, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END)
  END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b,
  COUNT(DISTINCT CASE WHEN side = 1 THEN customer_id END) AS c, COUNT(DISTINCT CASE WHEN side = 2 THEN customer_id END) AS d FROM x
    GROUP BY 1, 2)
SELECT region, month_of AS "metric_time.month", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct,
  c AS buyers, d AS buyers__previous, c - d AS buyers__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS buyers__change_pct
FROM y ORDER BY 1, 2
