SELECT d.day_of_week AS "metric_time.day_of_week", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o JOIN (SELECT * FROM check_days) d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at
WHERE d.day_of_week IN (6, 7) GROUP BY 1 ORDER BY 1
