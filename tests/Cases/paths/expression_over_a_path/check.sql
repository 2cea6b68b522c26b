SELECT CASE WHEN cu.country = 'DE' THEN 'home' ELSE 'abroad' END AS "line.market_kind", ROUND(SUM(l.quantity * l.price), 2) AS revenue,
  ROUND(SUM(CASE WHEN cu.country = 'DE' THEN l.quantity * l.price END), 2) AS home_revenue
FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
  LEFT JOIN customers cu ON cu.customer_id = o.customer_id GROUP BY 1 ORDER BY 1
