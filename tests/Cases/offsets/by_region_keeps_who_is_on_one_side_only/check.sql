WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT region, SUM(CASE WHEN day_of >= '2025-03-01' THEN amount END) AS revenue,
  SUM(CASE WHEN day_of < '2025-03-01' THEN amount END) AS revenue_month_ago,
  ROUND(1.0 * (SUM(CASE WHEN day_of >= '2025-03-01' THEN amount END) - SUM(CASE WHEN day_of < '2025-03-01' THEN amount END))
    / NULLIF(SUM(CASE WHEN day_of < '2025-03-01' THEN amount END), 0), 10) AS growth
FROM s WHERE day_of >= '2025-02-01' AND day_of < '2025-04-01' GROUP BY 1 ORDER BY 1 NULLS LAST
