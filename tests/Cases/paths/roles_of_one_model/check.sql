SELECT b.city AS "bill_address.city", s.city AS "ship_address.city", COUNT(*) AS orders_count
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN addresses b ON b.address_id = o.bill_address_id
  LEFT JOIN addresses s ON s.address_id = o.ship_address_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
