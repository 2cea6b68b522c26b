WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
q AS (SELECT c.month_of, c.day_number, SUM(s.amount) AS v FROM check_days c JOIN s ON s.day_number <= c.day_number
  WHERE c.day_of >= '2026-02-01' AND c.day_of < '2026-05-01' GROUP BY 1, 2),
b AS (SELECT month_of, MIN(day_number) AS d1, MAX(day_number) AS d2, ROUND(1.0 * SUM(v) / COUNT(v), 10) AS m FROM q GROUP BY 1)
SELECT b.month_of AS "metric_time.month", (SELECT v FROM q WHERE q.day_number = b.d2) AS revenue_so_far,
  (SELECT v FROM q WHERE q.day_number = b.d1) AS so_far_first, b.m AS so_far_mean
FROM b ORDER BY 1
