WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT p.day_of AS "metric_time.day", SUM(CASE WHEN s.day_of = p.day_of THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.day_of = p.week_of THEN s.amount END) AS revenue_first_of_week
FROM check_days p JOIN s ON s.day_of = p.day_of OR s.day_of = p.week_of WHERE p.day_of >= '2020-12-31' AND p.day_of < '2021-01-05'
  GROUP BY 1 ORDER BY 1
