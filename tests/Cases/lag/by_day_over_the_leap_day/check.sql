WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN s.day_number = p.day_number THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.day_number = p.day_number - 1 THEN s.amount END) AS revenue_lag
FROM check_days p JOIN s ON s.day_number IN (p.day_number, p.day_number - 1)
WHERE p.day_of >= '2024-02-28' AND p.day_of < '2024-03-03' GROUP BY 1 ORDER BY 1
