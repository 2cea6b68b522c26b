SELECT c.country AS "customer.country", SUM(CASE WHEN p.amount >= 100 THEN 1 ELSE 0 END) AS large_count,
  SUM(CASE WHEN p.amount >= 100 AND p.channel = 'web' AND p.status = 'paid' THEN 1 ELSE 0 END) AS large_web_paid,
  SUM(CASE WHEN p.status = 'paid' THEN 1 ELSE 0 END) AS paid_count
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id WHERE p.status = 'paid' OR p.amount >= 100
GROUP BY 1 ORDER BY 1 NULLS LAST
