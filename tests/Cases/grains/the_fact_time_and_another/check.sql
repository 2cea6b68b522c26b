SELECT d.month_of AS "metric_time.month", e.month_of AS "order.placed_at.month", SUM(r.amount) AS refunded
FROM refunds r JOIN check_days d ON d.day_of = r.refunded_on LEFT JOIN order_lines l ON l.order_id = r.order_id AND l.line_no = r.line_no
  LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
    LEFT JOIN check_days e ON o.placed_at >= e.start_at AND o.placed_at < e.end_at
WHERE d.year_number = 2026 GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST
