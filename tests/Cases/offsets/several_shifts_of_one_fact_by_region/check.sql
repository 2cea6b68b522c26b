WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
y AS (SELECT s.region, p.month_of, SUM(CASE WHEN s.month_number = p.month_number THEN s.amount END) AS a, SUM(CASE WHEN s.month_number
  = p.month_number - 1 THEN s.amount END) AS b, SUM(CASE WHEN s.month_number = p.month_number - 2 THEN s.amount END) AS c,
    SUM(CASE WHEN s.month_number = p.month_number - 12 THEN s.amount END) AS d,
    SUM(CASE WHEN s.month_number = p.month_number - 1 AND s.channel = 'web' THEN s.amount END) AS e
  FROM p JOIN s ON s.month_number IN (p.month_number, p.month_number - 1, p.month_number - 2, p.month_number - 12) GROUP BY 1, 2)
SELECT region, month_of AS "metric_time.month", a AS revenue, b AS revenue_month_ago, c AS revenue_two_months_ago, d AS revenue_year_ago,
  e AS web_month_ago, ROUND(1.0 * (a - b) / NULLIF(a - d, 0), 10) AS gain_over_year
FROM y ORDER BY 1 NULLS LAST, 2
