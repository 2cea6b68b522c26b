SELECT status AS "order.status", SUM(CASE WHEN status = 'completed' THEN 1 ELSE 0 END) AS completed_orders, COUNT(*) AS orders_count
FROM orders GROUP BY status ORDER BY status
