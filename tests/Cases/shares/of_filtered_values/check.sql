SELECT c.country AS "customer.country", ROUND(1.0 * SUM(CASE WHEN p.status = 'paid' THEN p.amount END)
    / (SELECT SUM(amount) FROM purchases WHERE status = 'paid'), 10) AS paid_share,
  ROUND(1.0 * SUM(CASE WHEN p.channel = 'web' THEN p.amount END)
    / (SELECT SUM(amount) FROM purchases WHERE channel = 'web'), 10) AS web_share,
  ROUND(1.0 * COUNT(*) / (SELECT COUNT(*) FROM purchases), 10) AS purchases_share
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1 ORDER BY 1 NULLS LAST
