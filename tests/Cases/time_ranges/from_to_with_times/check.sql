SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE o.placed_at >= '2026-03-29 00:59:59' AND o.placed_at < '2026-03-29 22:00:00' GROUP BY 1 ORDER BY 1
