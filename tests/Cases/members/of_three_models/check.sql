SELECT DISTINCT p.channel, g.category_name, r.region_name AS "bill_store.region.region_name"
FROM purchases p JOIN customers c ON c.customer_id = p.customer_id AND c.country = 'DE'
  LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN stores b ON b.store_id = p.bill_store_id LEFT JOIN regions r ON r.region_id = b.region_id
ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST
