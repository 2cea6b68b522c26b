WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT NULL AS "metric_time.month", SUM(amount) AS revenue, COUNT(*) AS sales_count FROM s WHERE day_of >= '2026-01-01' AND day_of <
  '2026-05-01' AND channel IS NOT NULL
UNION ALL SELECT CAST(month_of AS TEXT), SUM(amount), COUNT(*) FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-05-01' AND
  channel IS NOT NULL GROUP BY month_of
ORDER BY 1 NULLS FIRST
