SELECT (SELECT ROUND(SUM(l.quantity * l.price), 2) FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o ON o.order_id = l.order_id WHERE o.placed_at >= '2026-11-08 23:00:00'
  AND o.placed_at < '2026-11-15 23:00:00') AS revenue,
  (SELECT SUM(amount) FROM refunds WHERE refunded_on >= '2026-11-09' AND refunded_on < '2026-11-16') AS refunded,
  (SELECT COUNT(*) FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    WHERE o.placed_at >= '2026-11-08 23:00:00' AND o.placed_at < '2026-11-15 23:00:00') AS orders_count,
  (SELECT COUNT(*) FROM refunds WHERE refunded_on >= '2026-11-09' AND refunded_on < '2026-11-16') AS refunds_count
