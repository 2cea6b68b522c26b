SELECT p.customer_id AS customer, COUNT(*) AS purchases_count FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at
  AND p.purchased_at < d.end_at
WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-04-01' AND p.customer_id IS NOT NULL GROUP BY 1 HAVING COUNT(*) >= 2 ORDER BY 1
