WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN s.day_of = p.day_of THEN s.amount END) AS revenue,
  COALESCE(SUM(CASE WHEN s.day_of = p.month_of THEN s.amount END), 0) AS revenue_first_day
FROM check_days p JOIN s ON s.day_of = p.day_of OR s.day_of = p.month_of
WHERE p.day_of >= '2026-03-28' AND p.day_of < '2026-04-03' GROUP BY 1 ORDER BY 1
