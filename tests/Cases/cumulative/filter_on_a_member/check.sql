SELECT p.quarter_of AS "metric_time.quarter", ROUND(SUM(l.quantity * l.price), 2) AS revenue_so_far
FROM (SELECT quarter_of, MAX(end_at) AS end_at FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-10-01'
  GROUP BY quarter_of) p
  JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.placed_at < p.end_at
    JOIN order_lines l ON l.order_id = o.order_id JOIN customers cu ON cu.customer_id = o.customer_id
WHERE cu.country = 'DE' GROUP BY 1 ORDER BY 1
