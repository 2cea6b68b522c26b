SELECT p.purchase_id AS purchase, t.tier, COUNT(*) AS purchases_count
FROM purchases p LEFT JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST
