SELECT d.day_of_year AS "metric_time.day_of_year", d.day_of_month AS "metric_time.day_of_month",
  d.day_of_week AS "metric_time.day_of_week", COUNT(*) AS orders_count
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o JOIN check_days d ON o.placed_at >= d.start_at
  AND o.placed_at < d.end_at WHERE d.day_of >= '2025-11-01' AND d.day_of < '2026-11-01' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
