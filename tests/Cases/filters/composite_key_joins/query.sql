WITH g_refunds AS MATERIALIZED (
  SELECT
    CASE
      WHEN lines.quantity * lines.price >= $1 THEN $2
      WHEN lines.quantity * lines.price IS NULL THEN $3
      ELSE $4
    END AS line_band,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.order_id IS NOT NULL AND refunds.line_no IS NOT NULL AND lines.order_id IS NULL) AS g_orphan_line
  FROM public.refunds
  LEFT JOIN public.order_lines AS lines ON lines.order_id = refunds.order_id AND lines.line_no = refunds.line_no
  LEFT JOIN public.products ON products.product_id = lines.product_id
  WHERE products.product_name IN ($5, $6)
  GROUP BY 1
),
g_lines AS MATERIALIZED (
  SELECT
    CASE
      WHEN lines.quantity * lines.price >= $7 THEN $8
      WHEN lines.quantity * lines.price IS NULL THEN $9
      ELSE $10
    END AS line_band,
    SUM(lines.quantity * lines.price) AS revenue
  FROM public.order_lines AS lines
  LEFT JOIN public.products ON products.product_id = lines.product_id
  WHERE products.product_name IN ($11, $12)
  GROUP BY 1
),
g_stack AS (
  SELECT line_band, refunded, g_orphan_line, NULL::numeric AS revenue
  FROM g_refunds
  UNION ALL
  SELECT line_band, NULL, NULL, revenue
  FROM g_lines
),
g_stitched AS MATERIALIZED (
  SELECT line_band, MAX(refunded) AS refunded, MAX(g_orphan_line) AS g_orphan_line, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
)
SELECT line_band, refunded, revenue, SUM(g_orphan_line) OVER () AS g_orphan_line
FROM g_stitched
ORDER BY line_band COLLATE "C"
LIMIT $13
