SELECT p.month_of AS "metric_time.month", ROUND(SUM(l.quantity * l.price), 2) AS revenue_this_year
FROM (SELECT month_of, year_number, MAX(end_at) AS end_at FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01'
  GROUP BY month_of, year_number) p
  JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.placed_at < p.end_at
    JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at AND d.year_number = p.year_number
    JOIN order_lines l ON l.order_id = o.order_id
GROUP BY 1 ORDER BY 1
