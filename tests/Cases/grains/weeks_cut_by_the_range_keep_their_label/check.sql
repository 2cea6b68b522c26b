SELECT '2026-03-30' AS "metric_time.week", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o WHERE placed_at >= '2026-03-29 22:00:00' AND placed_at < '2026-03-31 22:00:00'
