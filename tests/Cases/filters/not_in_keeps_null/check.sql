SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE o.priority NOT IN (1, 2) OR o.priority IS NULL GROUP BY 1 ORDER BY 1
