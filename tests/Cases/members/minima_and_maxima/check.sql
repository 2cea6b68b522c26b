SELECT x.customer_id AS customer, MIN(device) AS first_device, MAX(seen) AS last_product_seen, MIN(channel) AS first_channel,
  MAX(city) AS last_city FROM
  (SELECT v.customer_id, v.device, o.product_name AS seen, NULL AS channel, NULL AS city FROM visits v
     LEFT JOIN products o ON o.product_id = v.product_id
   UNION ALL SELECT p.customer_id, NULL, NULL, p.channel, s.city FROM purchases p LEFT JOIN stores s ON s.store_id = p.bill_store_id) x
GROUP BY 1 ORDER BY 1 NULLS LAST
