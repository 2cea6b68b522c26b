SELECT p.customer_id AS customer, COUNT(*) AS purchases_count
FROM purchases p LEFT JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
WHERE t.tier IS DISTINCT FROM 'gold' GROUP BY 1 ORDER BY 1 NULLS LAST
