SELECT ROUND(1.0 * (SELECT SUM(amount) FROM refunds) / (SELECT SUM(amount) FROM purchases), 10) AS refund_rate,
  ROUND(1.0 * (SELECT SUM(r.amount) FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id
    WHERE p.customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL GROUP BY 1 HAVING COUNT(*) >= 3))
  / (SELECT SUM(amount) FROM purchases
    WHERE customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL
  GROUP BY 1 HAVING COUNT(*) >= 3)), 10) AS refund_rate_regular
