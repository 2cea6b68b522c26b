WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number)
SELECT NULL AS "metric_time.month", SUM(s.amount) AS revenue_so_far, COUNT(DISTINCT CASE WHEN day_of >= '2026-01-01' THEN s.customer_id
  END) AS buyers_3m
FROM s WHERE s.day_of < '2026-04-01' AND s.region IN ('North', 'South')
UNION ALL SELECT CAST(p.month_of AS TEXT), SUM(s.amount), COUNT(DISTINCT CASE WHEN s.month_number > p.month_number - 3 THEN
  s.customer_id END)
FROM p JOIN s ON s.day_number <= p.d2 WHERE s.region IN ('North', 'South') GROUP BY p.month_of ORDER BY 1 NULLS FIRST
