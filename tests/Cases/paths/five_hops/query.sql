WITH g_refunds AS MATERIALIZED (
  SELECT
    departments.dept_name,
    SUM(refunds.amount) AS refunded,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line,
    COUNT(*) FILTER (WHERE lines.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category,
    COUNT(*) FILTER (WHERE categories.department_id IS NOT NULL AND departments.department_id IS NULL) AS g_orphan_department
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.products ON products.product_id = lines.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  LEFT JOIN public.departments ON departments.department_id = categories.department_id
  GROUP BY 1
)
SELECT
  dept_name,
  refunded,
  refunds_count,
  SUM(g_orphan_line) OVER () AS g_orphan_line,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category,
  SUM(g_orphan_department) OVER () AS g_orphan_department
FROM g_refunds
ORDER BY dept_name COLLATE "C"
LIMIT $1
