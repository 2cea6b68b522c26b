WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT region, SUM(amount) AS revenue, COUNT(*) AS sales_count, COUNT(DISTINCT customer_id) AS buyers,
  ROUND(1.0 * SUM(amount) / COUNT(*), 10) AS basket, ROUND(AVG(amount), 10) AS price_mean FROM s WHERE day_of >= '2026-01-01' AND
    day_of < '2026-05-01' GROUP BY 1 ORDER BY 1 NULLS LAST
