SELECT r.refund_id AS refund, COUNT(*) AS refunds_count FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id
  JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.tier = 'gold' AND t.valid_from <= r.refunded_at
    AND (r.refunded_at < t.valid_to OR t.valid_to IS NULL)
GROUP BY 1 ORDER BY 1
