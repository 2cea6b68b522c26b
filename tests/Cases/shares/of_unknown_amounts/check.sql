SELECT purchase_id AS purchase, SUM(amount) AS refunded,
  ROUND(1.0 * SUM(amount) / (SELECT SUM(amount) FROM refunds), 10) AS refunded_share, COUNT(*) AS refunds_count
FROM refunds GROUP BY 1 ORDER BY 1 NULLS LAST
