SELECT c.region AS "region", c.segment AS "order.customer.segment", SUM(o.amount) AS revenue FROM orders o
  LEFT JOIN customers c ON c.customer_id = o.customer_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
