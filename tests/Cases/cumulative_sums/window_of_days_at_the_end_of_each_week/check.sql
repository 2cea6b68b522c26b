WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
q AS (SELECT c.week_of, c.day_number, SUM(s.amount) AS v FROM check_days c
  LEFT JOIN s ON s.day_number > c.day_number - 7 AND s.day_number <= c.day_number
  WHERE c.day_of >= '2026-11-02' AND c.day_of < '2026-11-23' GROUP BY 1, 2),
b AS (SELECT week_of, MIN(day_number) AS d1, MAX(day_number) AS d2 FROM q GROUP BY week_of)
SELECT b.week_of AS "metric_time.week", (SELECT v FROM q WHERE q.day_number = b.d2) AS revenue_7d,
  (SELECT v FROM q WHERE q.day_number = b.d1) AS revenue_7d_first,
  (SELECT ROUND(AVG(v), 10) FROM q WHERE q.week_of = b.week_of) AS revenue_7d_mean
FROM b ORDER BY 1
