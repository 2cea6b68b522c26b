SELECT p.month_of AS "metric_time.month", ROUND(SUM(l.quantity * l.price), 2) AS revenue_so_far
FROM (SELECT month_of, MAX(end_at) AS end_at FROM check_days WHERE day_of >= '2026-05-01' AND day_of < '2026-07-01' GROUP BY month_of) p
  JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.placed_at < p.end_at
    JOIN order_lines l ON l.order_id = o.order_id GROUP BY 1 ORDER BY 1
