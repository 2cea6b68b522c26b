SELECT x.customer_id AS customer, COUNT(v) AS visits_count, ROUND(SUM(a), 2) AS revenue, SUM(r) AS refunded FROM
  (SELECT customer_id, 1 AS v, CAST(NULL AS NUMERIC) AS a, CAST(NULL AS NUMERIC) AS r
  FROM visits UNION ALL SELECT customer_id, NULL, amount, NULL FROM purchases
   UNION ALL SELECT p.customer_id, NULL, NULL, r.amount FROM refunds r JOIN purchases p ON p.purchase_id = r.purchase_id) x
  JOIN customers c ON c.customer_id = x.customer_id AND c.country = 'DE'
GROUP BY 1 ORDER BY 1
