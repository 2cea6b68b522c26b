WITH p AS (SELECT customer_id, SUM(amount) AS a FROM purchases GROUP BY 1),
r AS (SELECT p.customer_id, SUM(r.amount) AS a FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id GROUP BY 1)
SELECT customer_id AS customer, COUNT(*) AS purchases_count FROM purchases
WHERE customer_id IN (SELECT p.customer_id FROM p JOIN r ON r.customer_id = p.customer_id WHERE p.a <> 0 AND 1.0 * r.a / p.a >= 0.25)
GROUP BY 1 ORDER BY 1
