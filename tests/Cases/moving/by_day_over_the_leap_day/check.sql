WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT day_number, SUM(amount) AS v FROM s GROUP BY 1)
SELECT p.day_of AS "metric_time.day", (SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM v WHERE v.day_number > p.day_number - 3 AND
  v.day_number <= p.day_number) AS revenue_moving,
  (SELECT ROUND(COUNT(*) / 3.0, 10) FROM s WHERE s.day_number > p.day_number - 3 AND s.day_number <= p.day_number) AS sales_zero_moving
FROM check_days p WHERE p.day_of >= '2024-02-27' AND p.day_of < '2024-03-04' ORDER BY 1
