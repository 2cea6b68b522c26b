WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT iso_year AS "metric_time.iso_year", week_of_year AS "metric_time.week_of_year", COUNT(*) AS sales_count, SUM(amount) AS revenue
FROM s WHERE day_of < '2021-02-01' AND week_of_year IN (1, 53) GROUP BY 1, 2 ORDER BY 1, 2
