SELECT d.week_of AS "metric_time.week", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at WHERE d.day_of >= '2026-11-02'
  AND d.day_of < '2026-11-23' GROUP BY 1 ORDER BY 1
