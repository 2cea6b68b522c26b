SELECT d.month_of AS "metric_time.month", COUNT(DISTINCT p.customer_id) AS buyers FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1 ORDER BY 1
