SELECT channel, ROUND(1.0 * SUM(amount) / COUNT(*), 10) AS mean_ticket,
  ROUND(1.0 * SUM(amount) / COUNT(*) / (SELECT 1.0 * SUM(amount) / COUNT(*) FROM purchases), 10) AS ticket_index
FROM purchases GROUP BY 1 ORDER BY 1 NULLS LAST
