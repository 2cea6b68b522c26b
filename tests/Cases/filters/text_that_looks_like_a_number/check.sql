SELECT o.order_id AS "order", COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  LEFT JOIN addresses a ON a.address_id = o.bill_address_id WHERE a.zip = '01010' GROUP BY 1 ORDER BY 1
