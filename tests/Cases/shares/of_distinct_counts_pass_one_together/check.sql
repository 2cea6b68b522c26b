SELECT channel, COUNT(DISTINCT customer_id) AS buyers,
  ROUND(1.0 * COUNT(DISTINCT customer_id) / (SELECT COUNT(DISTINCT customer_id) FROM purchases), 10) AS buyers_share
FROM purchases GROUP BY 1 ORDER BY 1 NULLS LAST
