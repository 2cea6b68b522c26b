SELECT NULL AS "metric_time.month", COUNT(DISTINCT p.customer_id) AS buyers, COUNT(*) AS purchases_count FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01'
UNION ALL SELECT CAST(d.month_of AS TEXT), COUNT(DISTINCT p.customer_id), COUNT(*) FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY d.month_of ORDER BY 1 NULLS FIRST
