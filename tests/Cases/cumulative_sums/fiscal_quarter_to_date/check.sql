WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, fiscal_quarter_of, fiscal_year_of, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-06-01' GROUP BY month_of, fiscal_quarter_of, fiscal_year_of)
SELECT p.month_of AS "metric_time.month", SUM(CASE WHEN s.fiscal_quarter_of = p.fiscal_quarter_of THEN s.amount END) AS revenue_fqtd,
  SUM(s.amount) AS revenue_fytd
FROM p JOIN s ON s.fiscal_year_of = p.fiscal_year_of AND s.day_number <= p.d2 GROUP BY 1 ORDER BY 1
