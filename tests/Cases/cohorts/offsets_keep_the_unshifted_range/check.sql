WITH k AS (SELECT p.customer_id FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  WHERE d.month_of = '2026-04-01' AND p.customer_id IS NOT NULL)
SELECT '2026-04-01' AS "metric_time.month", ROUND(SUM(CASE WHEN d.month_of = '2026-04-01' THEN p.amount END), 2) AS revenue,
  ROUND(SUM(CASE WHEN d.month_of = '2026-03-01' THEN p.amount END), 2) AS revenue_before
FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
WHERE p.customer_id IN (SELECT customer_id FROM k)
