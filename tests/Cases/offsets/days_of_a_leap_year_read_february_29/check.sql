WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT c.day_of, c.day_number, (SELECT MAX(e.day_number) FROM check_days e
    WHERE e.month_number = c.month_number - 1 AND e.day_of_month <= c.day_of_month) AS source
  FROM check_days c WHERE c.day_of >= '2024-03-28' AND c.day_of < '2024-04-01')
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN s.day_number = p.day_number THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.day_number = p.source THEN s.amount END) AS revenue_month_ago
FROM p JOIN s ON s.day_number IN (p.day_number, p.source) GROUP BY 1 ORDER BY 1
