WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT '2026-03-01' AS "metric_time.month", SUM(CASE WHEN day_of >= '2026-03-15' AND day_of < '2026-04-01' THEN amount END) AS revenue,
  SUM(CASE WHEN month_of = '2026-02-01' THEN amount END) AS revenue_lag FROM s
UNION ALL SELECT '2026-04-01', SUM(CASE WHEN day_of >= '2026-04-01' AND day_of < '2026-04-10' THEN amount END),
  SUM(CASE WHEN month_of = '2026-03-01' THEN amount END) FROM s ORDER BY 1
