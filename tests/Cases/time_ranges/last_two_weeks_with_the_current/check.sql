SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE o.placed_at >= '2026-11-08 23:00:00' AND o.placed_at < '2026-11-22 23:00:00' GROUP BY 1 ORDER BY 1
