SELECT p.customer_id AS customer, ROUND(SUM(p.amount), 2) AS revenue
FROM purchases p JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
WHERE t.tier IN ('gold', 'silver') GROUP BY 1 ORDER BY 1
