WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT p.day_of, CASE WHEN s.day_number = p.day_number THEN 1 ELSE 2 END AS side FROM check_days p
  JOIN s ON s.day_number IN (p.day_number, p.day_number - 14) WHERE p.day_of >= '2026-11-09' AND p.day_of < '2026-11-23'),
y AS (SELECT day_of, COUNT(CASE WHEN side = 1 THEN 1 END) AS a, COUNT(CASE WHEN side = 2 THEN 1 END) AS b FROM x GROUP BY 1)
SELECT day_of AS "metric_time.day", a AS sales_count, b AS sales_count__previous, a - b AS sales_count__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS sales_count__change_pct
FROM y ORDER BY 1
