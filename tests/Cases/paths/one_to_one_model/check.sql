SELECT carrier AS "order.carrier", SUM(n) AS orders_count, ROUND(SUM(a), 2) AS revenue
FROM (SELECT s.carrier, 1 AS n, NULL AS a FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  LEFT JOIN shipping s ON s.order_id = o.order_id
      UNION ALL SELECT s.carrier, 0, l.quantity * l.price FROM order_lines l LEFT JOIN shipping s ON s.order_id = l.order_id) x
GROUP BY carrier ORDER BY carrier NULLS LAST
