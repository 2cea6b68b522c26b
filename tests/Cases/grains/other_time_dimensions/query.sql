WITH g_lines AS MATERIALIZED (
  SELECT
    DATE_TRUNC('quarter', products.launched_on::timestamp)::date AS product_launched_on_quarter,
    DATE_TRUNC('year', customers.signed_up::timestamp)::date AS customer_signed_up_year,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.order_lines AS lines
  LEFT JOIN public.products ON products.product_id = lines.product_id
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  GROUP BY 1, 2
)
SELECT
  product_launched_on_quarter,
  customer_signed_up_year,
  revenue,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_lines
ORDER BY product_launched_on_quarter, customer_signed_up_year
LIMIT $2
