WITH parts AS (SELECT customer_id, 1 AS v, CAST(NULL AS NUMERIC) AS a, CAST(NULL AS NUMERIC) AS r FROM visits
  UNION ALL SELECT customer_id, NULL, amount, NULL FROM purchases
  UNION ALL SELECT p.customer_id, NULL, NULL, r.amount FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id)
SELECT COUNT(v) AS visits_count, ROUND(SUM(a), 2) AS revenue, SUM(r) AS refunded
FROM parts x WHERE x.customer_id IS NULL OR (SELECT COUNT(*) FROM visits v WHERE v.customer_id = x.customer_id) >= 3
