SELECT (SELECT COUNT(*) FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE placed_at >= '2026-03-26 23:00:00' AND placed_at < '2026-04-02 22:00:00') AS orders_7d,
  (SELECT ROUND(SUM(l.quantity * l.price), 2) FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT
    FROM 'test') o ON o.order_id = l.order_id WHERE o.placed_at < '2026-04-02 22:00:00') AS revenue_so_far
