SELECT o.product_name, MAX(p.amount) AS largest, MAX(s.city) AS last_city FROM purchases p
  LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN stores s ON s.store_id = p.bill_store_id
GROUP BY 1 HAVING MAX(p.amount) < 30 OR MAX(s.city) = 'Bonn' ORDER BY 1 NULLS LAST
