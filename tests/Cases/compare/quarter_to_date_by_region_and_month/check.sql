WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT region, CASE WHEN month_number >= 12 * 2026 + 9 THEN month_number ELSE month_number + 3 END AS m,
    amount, CASE WHEN month_number >= 12 * 2026 + 9 THEN 1 ELSE 2 END AS side FROM s
  WHERE (day_of >= '2026-10-01' AND day_of < '2026-11-22') OR (day_of >= '2026-07-01' AND day_of < '2026-08-22')),
y AS (SELECT region, m, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END) END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b FROM x GROUP BY 1, 2)
SELECT y.region, d.month_of AS "metric_time.month", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM y JOIN (SELECT DISTINCT month_of, month_number FROM check_days) d ON d.month_number = y.m ORDER BY 1 NULLS LAST, 2
