WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, year_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number, year_number),
y AS (SELECT p.month_of, SUM(CASE WHEN s.year_number = p.year_number AND s.month_number <= p.month_number THEN s.amount END) AS a,
  SUM(CASE WHEN s.year_number = p.year_number - 1 AND s.month_number <= p.month_number - 12 THEN s.amount END) AS b,
  SUM(s.amount) AS c, SUM(CASE WHEN s.month_number <= p.month_number - 12 THEN s.amount END) AS d
  FROM p JOIN s ON s.month_number <= p.month_number GROUP BY 1)
SELECT month_of AS "metric_time.month", a AS revenue_ytd, b AS revenue_ytd__previous, a - b AS revenue_ytd__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue_ytd__change_pct,
  c AS revenue_so_far, d AS revenue_so_far__previous, c - d AS revenue_so_far__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS revenue_so_far__change_pct
FROM y ORDER BY 1
