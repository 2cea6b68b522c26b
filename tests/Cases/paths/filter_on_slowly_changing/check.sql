SELECT COUNT(*) AS orders_count FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  JOIN customer_tiers t ON t.customer_id = o.customer_id
WHERE t.tier = 'gold' AND t.valid_from <= o.placed_at AND (t.valid_to > o.placed_at OR t.valid_to IS NULL)
