SELECT channel, COUNT(DISTINCT customer_id) AS buyers, ROUND(SUM(amount), 2) AS revenue, ROUND(1.0 * SUM(amount) / COUNT(*),
  10) AS mean_ticket
FROM purchases GROUP BY 1 ORDER BY 1 NULLS LAST
