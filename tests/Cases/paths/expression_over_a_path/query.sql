WITH g_lines AS MATERIALIZED (
  SELECT
    CASE WHEN customers.country = $1 THEN $2 ELSE $3 END AS market_kind,
    SUM(lines.quantity * lines.price) AS revenue,
    SUM(lines.quantity * lines.price) FILTER (WHERE customers.country = $4) AS home_revenue
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $5
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1
)
SELECT market_kind, revenue, home_revenue
FROM g_lines
ORDER BY market_kind COLLATE "C"
LIMIT $6
