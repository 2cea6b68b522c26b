SELECT t.tier AS "customer.tier", d.month_of AS "metric_time.month", ROUND(SUM(l.quantity * l.price), 2) AS revenue
FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
  JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at
  LEFT JOIN customer_tiers t ON t.customer_id = o.customer_id AND t.valid_from <= o.placed_at AND (t.valid_to > o.placed_at
    OR t.valid_to IS NULL)
WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-08-01'
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
