SELECT a.quarter_of AS "product.launched_on.quarter", b.year_of AS "customer.signed_up.year", ROUND(SUM(l.quantity * l.price),
  2) AS revenue
FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
  LEFT JOIN customers cu ON cu.customer_id = o.customer_id LEFT JOIN products p ON p.product_id = l.product_id
  LEFT JOIN check_days a ON a.day_of = p.launched_on
  LEFT JOIN check_days b ON b.day_of = cu.signed_up
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
