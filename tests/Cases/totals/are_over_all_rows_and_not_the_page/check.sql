WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT region, month_of AS "metric_time.month", SUM(amount) AS revenue, COUNT(*) AS sales_count
FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-05-01' AND channel IS NOT NULL GROUP BY 1, 2 HAVING SUM(amount) >= 60 ORDER BY 3
  DESC LIMIT 1 OFFSET 1
