SELECT p.customer_id AS customer, ROUND(SUM(p.amount), 2) AS revenue FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-04-01' AND p.customer_id IS NOT NULL AND (SELECT COUNT(*) FROM visits v
  JOIN check_days d ON v.visited_at >= d.start_at AND v.visited_at < d.end_at
  WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-04-01' AND v.customer_id = p.customer_id) < 2 GROUP BY 1 ORDER BY 1
