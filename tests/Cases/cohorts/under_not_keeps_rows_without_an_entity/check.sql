SELECT customer_id AS customer, ROUND(SUM(amount), 2) AS revenue, COUNT(*) AS purchases_count FROM purchases
WHERE customer_id IS NULL OR customer_id NOT IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL
  GROUP BY 1 HAVING COUNT(*) >= 4) GROUP BY 1 ORDER BY 1 NULLS LAST
