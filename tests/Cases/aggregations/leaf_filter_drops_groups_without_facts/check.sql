SELECT CASE WHEN o.amount >= 100 THEN 'large' ELSE 'small' END AS "order.amount_band", c.segment AS "customer.segment",
  COUNT(*) AS completed_orders
FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id WHERE o.status = 'completed'
GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST
