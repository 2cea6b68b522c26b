WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT c.month_of, c.day_of, (SELECT MAX(e.day_number) FROM check_days e
    WHERE e.month_number = c.month_number - 1 AND e.day_of_month <= c.day_of_month) AS source
  FROM check_days c WHERE c.day_of >= '2026-03-27' AND c.day_of < '2026-04-02')
SELECT p.month_of AS "metric_time.month", p.day_of AS "metric_time.day", SUM(s.amount) AS revenue_month_ago
FROM p JOIN s ON s.day_number = p.source GROUP BY 1, 2 ORDER BY 1, 2
