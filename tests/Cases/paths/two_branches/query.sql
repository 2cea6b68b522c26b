WITH g_lines AS MATERIALIZED (
  SELECT
    customers.country,
    departments.dept_name,
    SUM(lines.quantity * lines.price) AS revenue,
    SUM(lines.quantity) AS units,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order,
    COUNT(*) FILTER (WHERE orders.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer,
    COUNT(*) FILTER (WHERE lines.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category,
    COUNT(*) FILTER (WHERE categories.department_id IS NOT NULL AND departments.department_id IS NULL) AS g_orphan_department
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $1
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  LEFT JOIN public.products ON products.product_id = lines.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.departments ON departments.department_id = categories.department_id
  GROUP BY 1, 2
)
SELECT
  country,
  dept_name,
  revenue,
  units,
  SUM(g_orphan_order) OVER () AS g_orphan_order,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category,
  SUM(g_orphan_department) OVER () AS g_orphan_department
FROM g_lines
ORDER BY country COLLATE "C", dept_name COLLATE "C"
LIMIT $2
