WITH g_lines AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS metric_time_month,
    SUM(lines.quantity * lines.price) AS revenue,
    COUNT(*) FILTER (WHERE lines.order_id IS NOT NULL AND orders.order_id IS NULL) AS g_orphan_order
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  WHERE orders.placed_at >= $3 AND orders.placed_at < $4
  GROUP BY 1
),
g_lines_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(orders.placed_at, $5::timestamptz[]) AS g_t, SUM(lines.quantity * lines.price) AS g_v
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $6
  WHERE orders.placed_at < $7
  GROUP BY 1
),
g_lines_2_dense AS (
  SELECT g_axis.g_t, g_lines_2_base.g_v
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  LEFT JOIN g_lines_2_base ON g_lines_2_base.g_t = g_axis.g_t
),
g_lines_2_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_lines_2_dense
),
g_lines_2 AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue_2
  FROM g_lines_2_running
  WHERE g_seen > 0 AND g_t > 1
),
g_stack AS (
  SELECT metric_time_month, revenue, g_orphan_order, NULL::numeric AS revenue_2
  FROM g_lines
  UNION ALL
  SELECT metric_time_month, NULL, NULL, revenue_2
  FROM g_lines_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(g_orphan_order) AS g_orphan_order, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue, revenue_2 AS revenue_so_far, SUM(g_orphan_order) OVER () AS g_orphan_order
FROM g_stitched
ORDER BY metric_time_month
LIMIT $8
