WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT s.region, p.day_of AS "metric_time.day", SUM(s.amount) AS revenue_week_ago
FROM check_days p JOIN s ON s.day_number = p.day_number - 7
WHERE p.day_of >= '2026-11-08' AND p.day_of < '2026-11-17' GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
