WITH x AS (SELECT customer_id, 1.0 * SUM(amount) AS a FROM purchases
  WHERE customer_id IN (SELECT customer_id FROM visits GROUP BY 1 HAVING COUNT(*) >= 3) GROUP BY 1)
SELECT customer_id AS customer, ROUND(a, 2) AS revenue, ROUND(a / (SELECT SUM(y.a) FROM x y), 10) AS revenue_share FROM x ORDER BY 1
