WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT year_of AS "metric_time.year", SUM(amount) AS revenue_1y FROM s WHERE day_of >= '2024-01-01' GROUP BY 1 ORDER BY 1
