SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE o.placed_at BETWEEN '2025-12-31 23:00:00' AND '2026-01-31 22:59:59' GROUP BY 1 ORDER BY 1
