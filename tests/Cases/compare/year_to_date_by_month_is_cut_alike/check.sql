WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT month_of_year AS m, CASE WHEN year_number = 2026 THEN 1 ELSE 2 END AS side FROM s
  WHERE (day_of >= '2026-01-01' AND day_of < '2026-11-22') OR (day_of >= '2025-01-01' AND day_of < '2025-11-22')),
y AS (SELECT d.month_of, COUNT(CASE WHEN side = 1 THEN 1 END) AS a, COUNT(CASE WHEN side = 2 THEN 1 END) AS b
  FROM x JOIN (SELECT DISTINCT month_of, month_of_year FROM check_days WHERE year_number = 2026) d ON d.month_of_year = x.m GROUP BY 1)
SELECT month_of AS "metric_time.month", a AS sales_count, b AS sales_count__previous, a - b AS sales_count__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS sales_count__change_pct
FROM y ORDER BY 1
