WITH x AS (SELECT cu.country, l.quantity * l.price AS a, NULL AS b, 0 AS n FROM order_lines l LEFT JOIN (SELECT * FROM orders
  WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id LEFT JOIN customers cu ON cu.customer_id = o.customer_id
      UNION ALL SELECT cu.country, NULL, r.amount, 0 FROM refunds r LEFT JOIN order_lines l ON l.order_id = r.order_id
        AND l.line_no = r.line_no
        LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
          LEFT JOIN customers cu ON cu.customer_id = o.customer_id
      UNION ALL SELECT cu.country, NULL, NULL, 1 FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
        LEFT JOIN customers cu ON cu.customer_id = o.customer_id)
SELECT country AS "customer.country", ROUND(COALESCE(SUM(a), 0) - COALESCE(SUM(b), 0), 2) AS net_revenue, ROUND(SUM(a) - SUM(b),
  2) AS net_revenue_strict,
  ROUND(1.0 * (COALESCE(SUM(a), 0) - COALESCE(SUM(b), 0)) / NULLIF(SUM(n), 0), 10) AS net_per_order
FROM x GROUP BY country ORDER BY country NULLS LAST
