WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT ROUND(1.0 * COUNT(*) / COUNT(DISTINCT day_of), 10) AS sales_per_day, ROUND(COUNT(*) / 31.0, 10) AS sales_zero_per_day
FROM s WHERE month_of = '2026-03-01'
