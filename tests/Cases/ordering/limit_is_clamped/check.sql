SELECT cu.country AS "customer.country", d.month_of AS "metric_time.month", COUNT(*) AS orders_count FROM (SELECT * FROM orders
  WHERE status IS DISTINCT FROM 'test') o LEFT JOIN customers cu ON cu.customer_id = o.customer_id
  JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at
WHERE d.day_of >= '2026-01-01' AND d.day_of < '2026-12-01' GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 LIMIT 3
