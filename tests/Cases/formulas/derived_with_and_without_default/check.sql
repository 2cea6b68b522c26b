SELECT region AS "customer.region", COALESCE(SUM(revenue), 0) - COALESCE(SUM(returned), 0) AS net_revenue,
  SUM(revenue) - SUM(returned) AS net_revenue_strict
FROM (SELECT c.region, o.amount AS revenue, NULL AS returned FROM orders o LEFT JOIN customers c ON c.customer_id = o.customer_id
      UNION ALL SELECT c.region, NULL, x.amount FROM returns x LEFT JOIN customers c ON c.customer_id = x.customer_id) s
GROUP BY region ORDER BY region NULLS LAST
