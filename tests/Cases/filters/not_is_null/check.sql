SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  LEFT JOIN addresses a ON a.address_id = o.ship_address_id WHERE a.city IS NOT NULL AND o.status = 'open' GROUP BY 1 ORDER BY 1
