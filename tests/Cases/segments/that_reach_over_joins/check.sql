SELECT p.purchase_id AS purchase, COUNT(*) AS purchases_count, SUM(p.amount) AS revenue FROM purchases p
  JOIN stores s ON s.store_id = p.bill_store_id AND s.region_id = 1
  JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.tier = 'gold' AND t.valid_from <= p.purchased_at
    AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
GROUP BY 1 ORDER BY 1
