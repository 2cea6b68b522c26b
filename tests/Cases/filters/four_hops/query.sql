WITH g_lines AS MATERIALIZED (
  SELECT SUM(lines.quantity * lines.price) AS revenue
  FROM public.order_lines AS lines
  LEFT JOIN public.products ON products.product_id = lines.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.departments ON departments.department_id = categories.department_id
  WHERE departments.dept_name IS DISTINCT FROM $1
),
g_refunds AS MATERIALIZED (
  SELECT SUM(refunds.amount) AS refunded
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.products ON products.product_id = lines.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.departments ON departments.department_id = categories.department_id
  WHERE departments.dept_name IS DISTINCT FROM $2
),
g_stack AS (
  SELECT revenue, NULL::numeric AS refunded
  FROM g_lines
  UNION ALL
  SELECT NULL, refunded
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(refunded) AS refunded
  FROM g_stack
)
SELECT revenue, refunded
FROM g_stitched
