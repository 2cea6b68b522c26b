SELECT cu.country AS "customer.country", MIN(r.refunded_on) AS first_refund, MAX(r.refunded_on) AS last_refund, COUNT(*) AS refunds_count
FROM refunds r LEFT JOIN order_lines l ON l.order_id = r.order_id AND l.line_no = r.line_no
  LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
    LEFT JOIN customers cu ON cu.customer_id = o.customer_id
GROUP BY 1 ORDER BY 1 NULLS LAST
