WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT year_of, year_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2022-01-01' AND day_of < '2027-01-01' GROUP BY year_of, year_number)
SELECT p.year_of AS "metric_time.year", SUM(CASE WHEN s.year_number = p.year_number THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.year_number = p.year_number - 1 THEN s.amount END) AS revenue_year_ago
FROM p JOIN s ON s.year_number IN (p.year_number, p.year_number - 1) GROUP BY 1 ORDER BY 1
