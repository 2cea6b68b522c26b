SELECT customer_id AS customer, COUNT(*) AS purchases_count FROM purchases
WHERE customer_id IN (SELECT customer_id FROM visits GROUP BY 1 HAVING COUNT(*) >= 3)
  AND customer_id IN (SELECT p.customer_id FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id)
GROUP BY 1 ORDER BY 1
