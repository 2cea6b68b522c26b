WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, quarter_of, year_of, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2025-01-01' AND day_of < '2027-01-01' GROUP BY month_of, month_number, quarter_of, year_of)
SELECT p.year_of AS "metric_time.year", p.quarter_of AS "metric_time.quarter", p.month_of AS "metric_time.month", SUM(s.amount) AS
  revenue_year_ago
FROM p JOIN s ON s.month_number = p.month_number - 12 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
