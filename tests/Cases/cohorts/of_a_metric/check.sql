SELECT channel, ROUND(SUM(amount), 2) AS revenue,
  ROUND(SUM(CASE WHEN customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL
  GROUP BY 1 HAVING COUNT(*) >= 3) THEN amount END), 2)
    AS regular_revenue
FROM purchases GROUP BY 1 ORDER BY 1 NULLS LAST
