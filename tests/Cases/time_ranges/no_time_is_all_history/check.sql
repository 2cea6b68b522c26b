SELECT (SELECT COUNT(*) FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o) AS orders_count, (SELECT COUNT(*)
  FROM refunds) AS refunds_count
