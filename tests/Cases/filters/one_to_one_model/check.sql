SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  LEFT JOIN shipping s ON s.order_id = o.order_id WHERE (s.carrier <> 'DHL' OR s.carrier IS NULL) AND o.status = 'paid'
  AND o.customer_id IN (1, 3) GROUP BY 1 ORDER BY 1
