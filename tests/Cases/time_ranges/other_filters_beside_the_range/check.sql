SELECT d.week_of AS "metric_time.week", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o LEFT JOIN customers cu ON cu.customer_id = o.customer_id JOIN check_days d ON o.placed_at >= d.start_at
  AND o.placed_at < d.end_at WHERE cu.country IS DISTINCT FROM 'DE' AND d.day_of >= '2026-10-19' AND d.day_of < '2026-11-16'
GROUP BY 1 ORDER BY 1
