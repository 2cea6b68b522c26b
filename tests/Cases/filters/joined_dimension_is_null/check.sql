SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  LEFT JOIN customers cu ON cu.customer_id = o.customer_id WHERE cu.country IS NULL GROUP BY 1 ORDER BY 1
