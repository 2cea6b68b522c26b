WITH x AS (SELECT p.*, d.month_of FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-05-01'),
k AS (SELECT customer_id FROM x WHERE customer_id IS NOT NULL GROUP BY 1 HAVING COUNT(*) >= 3)
SELECT month_of AS "metric_time.month", ROUND(SUM(amount), 2) AS revenue,
  ROUND(SUM(CASE WHEN customer_id IN (SELECT customer_id FROM k) THEN amount END), 2) AS regular_revenue
FROM x GROUP BY 1 ORDER BY 1
