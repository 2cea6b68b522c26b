SELECT c.country AS "customer.country", ROUND(SUM(CASE WHEN p.amount >= 100 THEN p.amount END), 2) AS large_revenue,
  ROUND(SUM(p.amount), 2) AS revenue
FROM purchases p LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1 ORDER BY 1 NULLS LAST
