WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
z AS (SELECT s.region, p.month_of, SUM(CASE WHEN s.year_number = 2026 AND s.month_number <= p.month_number THEN s.amount END) AS a,
    SUM(CASE WHEN s.year_number = 2025 AND s.month_number <= p.month_number - 12 THEN s.amount END) AS b
  FROM p JOIN s ON (s.year_number = 2026 AND s.month_number <= p.month_number) OR (s.year_number = 2025 AND s.month_number <=
    p.month_number - 12)
  WHERE s.region IN ('North', 'South') GROUP BY 1, 2)
SELECT region, month_of AS "metric_time.month", ROUND(1.0 * a / NULLIF(b, 0), 10) - 1 AS year_over_year_to_date, a AS revenue_ytd FROM
  z ORDER BY 1, 2
