SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  WHERE o.customer_id NOT IN (1, 2, 3) OR o.customer_id IS NULL GROUP BY 1 ORDER BY 1
