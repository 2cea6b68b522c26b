SELECT (SELECT COUNT(*) FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE placed_at >= '2026-10-31 23:00:00') AS orders_count, (SELECT SUM(amount) FROM refunds
  WHERE refunded_on >= '2026-11-01') AS refunded
