SELECT t.tier AS "customer.tier", COUNT(*) AS orders_count
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN customer_tiers t ON t.customer_id = o.customer_id
  AND t.valid_from <= o.placed_at AND (t.valid_to > o.placed_at OR t.valid_to IS NULL)
GROUP BY 1 ORDER BY 1 NULLS LAST
