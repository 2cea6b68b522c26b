SELECT customer_id AS customer, channel, COUNT(*) AS purchases_count FROM purchases p WHERE channel IS DISTINCT FROM 'shop'
  AND (customer_id IS NULL OR (SELECT COUNT(*) FROM visits v WHERE v.customer_id = p.customer_id) < 4)
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
