SELECT s.state AS "order.shipping.state", o.state AS "order.orders.state", COUNT(*) AS orders_count
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN shipping s ON s.order_id = o.order_id GROUP BY 1, 2
  ORDER BY 1 NULLS LAST, 2 NULLS LAST
