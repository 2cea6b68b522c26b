WITH x AS (SELECT p.* FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  WHERE d.day_of >= '2026-03-15'
  AND p.customer_id IN (SELECT w.customer_id FROM visits w JOIN check_days d ON w.visited_at >= d.start_at
  AND w.visited_at < d.end_at WHERE d.day_of >= '2026-03-15'))
SELECT customer_id AS customer, COUNT(*) AS purchases_count,
  ROUND(1.0 * SUM(amount) / (SELECT SUM(amount) FROM x), 10) AS revenue_share
FROM x GROUP BY 1 ORDER BY 1
