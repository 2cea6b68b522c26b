SELECT o.status AS "order.status", cu.country AS "customer.country", COUNT(*) AS parcels
FROM shipping s LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = s.order_id
  LEFT JOIN customers cu ON cu.customer_id = o.customer_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
