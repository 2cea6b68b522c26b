WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT day_of_month, 1 AS a, 0 AS b FROM s UNION ALL SELECT day_of_month, 0, 1 FROM r)
SELECT day_of_month AS "metric_time.day_of_month", SUM(a) AS sales_count, SUM(b) AS refunds_count FROM x
WHERE day_of_month >= 29 GROUP BY 1 ORDER BY 1
