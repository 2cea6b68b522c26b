WITH back AS (SELECT a.*, EXISTS (SELECT 1 FROM check_purchases b WHERE b.customer_id = a.customer_id AND b.s > a.s
    AND b.s < a.s + 2592000 AND NOT EXISTS (SELECT 1 FROM check_purchases c WHERE c.customer_id = a.customer_id AND c.s < b.s
      AND (c.s > a.s OR (c.s = a.s AND c.purchase_id > a.purchase_id)))) AS yes FROM check_purchases a)
SELECT d.month_of AS "metric_time.month", SUM(CASE WHEN yes THEN 1 ELSE 0 END) AS came_back_count, COUNT(*) AS purchases_count
FROM back w JOIN check_days d ON w.purchased_at >= d.start_at AND w.purchased_at < d.end_at
WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-07-01' GROUP BY 1 ORDER BY 1
