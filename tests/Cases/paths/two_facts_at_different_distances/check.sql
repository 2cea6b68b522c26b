SELECT country AS "customer.country", ROUND(SUM(a), 2) AS revenue, ROUND(SUM(b), 2) AS refunded, SUM(n) AS orders_count
FROM (SELECT cu.country, l.quantity * l.price AS a, NULL AS b, 0 AS n FROM order_lines l LEFT JOIN (SELECT * FROM orders
  WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id LEFT JOIN customers cu ON cu.customer_id = o.customer_id
      UNION ALL SELECT cu.country, NULL, r.amount, 0 FROM refunds r LEFT JOIN order_lines l ON l.order_id = r.order_id
        AND l.line_no = r.line_no
        LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
          LEFT JOIN customers cu ON cu.customer_id = o.customer_id
      UNION ALL SELECT cu.country, NULL, NULL, 1 FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
        LEFT JOIN customers cu ON cu.customer_id = o.customer_id) s
GROUP BY country ORDER BY country NULLS LAST
