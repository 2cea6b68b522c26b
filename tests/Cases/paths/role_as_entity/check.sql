SELECT bill_address_id AS bill_address, COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o GROUP BY 1 ORDER BY 1 NULLS LAST
