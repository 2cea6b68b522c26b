SELECT channel, ROUND(1.0 * SUM(amount) / (SELECT SUM(amount) FROM purchases), 10) AS revenue_share,
  ROUND(100.0 * SUM(amount) / (SELECT SUM(amount) FROM purchases), 8) AS share_points
FROM purchases GROUP BY 1 ORDER BY 1 NULLS LAST
