SELECT customer_id AS customer, COUNT(*) AS visits_count FROM visits WHERE customer_id IN (SELECT p.customer_id FROM refunds r
  JOIN purchases p ON p.purchase_id = r.purchase_id WHERE r.amount IS NOT NULL) GROUP BY 1 ORDER BY 1
