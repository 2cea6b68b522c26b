WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT quarter_of, year_of, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2027-01-01' GROUP BY quarter_of, year_of)
SELECT p.quarter_of AS "metric_time.quarter", SUM(s.amount) AS revenue_first_month
FROM p JOIN s ON s.quarter_of = p.year_of GROUP BY 1 ORDER BY 1
