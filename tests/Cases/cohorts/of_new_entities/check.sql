SELECT p.customer_id AS customer, COUNT(*) AS purchases_count, SUM(p.amount) AS revenue FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  JOIN customers c ON c.customer_id = p.customer_id AND c.signed_up >= '2026-02-01' AND c.signed_up < '2026-04-02'
WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-04-02' GROUP BY 1 ORDER BY 1
