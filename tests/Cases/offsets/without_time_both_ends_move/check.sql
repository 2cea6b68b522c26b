WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT SUM(CASE WHEN day_of >= '2026-03-01' AND day_of < '2026-03-31' THEN amount END) AS revenue,
  SUM(CASE WHEN day_of >= '2026-02-01' AND day_of < '2026-03-01' THEN amount END) AS revenue_month_ago,
  COUNT(CASE WHEN day_of >= '2026-02-01' AND day_of < '2026-03-01' THEN 1 END) AS sales_month_ago
FROM s
